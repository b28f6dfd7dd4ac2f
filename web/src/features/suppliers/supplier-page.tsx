import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useAccess } from '@/kit/access';
import { ActiveTag } from '@/kit/active-tag';
import { ContactList } from '@/kit/contact-list';
import { useCountryName } from '@/kit/country-name';
import type { Column } from '@/kit/data-table';
import { Facts } from '@/kit/facts';
import { InstantText } from '@/kit/instant-text';
import { Section } from '@/kit/page';

import { EditButton, RecordPage } from '@/kit/record-page';
import { RecordTable } from '@/kit/record-table';
import { RecordView } from '@/kit/record-view';
import { QueryStates } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { useText, useWorded } from '@/kit/text';
import { orderCountQuery, type Supplier, supplierQuery } from './api';
import { menuMessages } from './menu-messages';
import { messages } from './messages';
import styles from './supplier-page.module.css';

export default function SupplierPage() {
  const asText = useWorded();
  const { id = '' } = useParams();
  const supplier = useQuery(supplierQuery(id));
  return (
    <RecordPage
      query={supplier}
      title={(data) => data.name}
      kind={asText(menuMessages.supplier)}
      back={{ path: '/suppliers', text: asText(menuMessages.suppliers) }}
      beside={(data) => !data.is_active && <ActiveTag isActive={false} />}
      actions={(data) => <Actions supplier={data} />}
    >
      {(data) => <SupplierView supplier={data} />}
    </RecordPage>
  );
}

function Actions({ supplier }: { supplier: Supplier }) {
  const text = useText(messages);
  return (
    <EditButton
      path={`/suppliers/${supplier.id}/edit`}
      text={text('edit')}
      permission="suppliers.write"
      owner_id={supplier.owner_id}
      department_id={supplier.department_id}
      reason={text('edit_not_ones_own')}
    />
  );
}

function SupplierView({ supplier }: { supplier: Supplier }) {
  const text = useText(messages);
  const countryName = useCountryName();
  const { may } = useAccess();
  return (
    <RecordView topic="suppliers" id={supplier.id}>
      <Section title={text('facts')}>
        <Facts
          facts={[
            [text('number'), supplier.number],
            [text('country'), supplier.country && countryName(supplier.country)],
            [text('created_at'), <InstantText key="created" at={supplier.created_at} />],
          ]}
        />
        {supplier.remark && <p className={styles.remark}>{supplier.remark}</p>}
      </Section>
      <Products supplier={supplier} />
      <Alternates supplier={supplier} />
      {may('orders.read') && <TheirOrders id={supplier.id} />}
      <ContactList contacts={supplier.contacts} permission="suppliers.contacts" />
    </RecordView>
  );
}

type Product = Supplier['products'][number];
const productKey = (product: Product) => product.product_id;

function Products({ supplier }: { supplier: Supplier }) {
  const text = useText(messages);
  const navigate = useNavigate();
  const columns = useMemo(
    (): readonly Column<Product>[] => [
      { key: 'code', title: text('product'), render: (product) => product.product_code },
      { key: 'name', title: text('name'), wraps: true, render: (product) => product.product_name },
      { key: 'item', title: text('supplier_item_code'), render: (product) => product.supplier_item_code ?? '–' },
      {
        key: 'lead_time',
        title: text('lead_time_days'),
        align: 'end',
        render: (product) =>
          product.lead_time_days === null ? '–' : text('lead_time', { count: product.lead_time_days }),
      },
      {
        key: 'preferred',
        title: text('is_preferred'),
        render: (product) => (product.is_preferred ? <StatusTag tone="good" text={text('is_preferred')} /> : '–'),
      },
    ],
    [text],
  );
  return (
    <Section title={`${text('products')} (${supplier.products.length})`}>
      {supplier.products.length === 0 ? (
        <p className={styles.nothing}>{text('no_products')}</p>
      ) : (
        <RecordTable
          caption={text('products')}
          columns={columns}
          rows={supplier.products}
          rowKey={productKey}
          open={{
            path: (product) => `/products/${product.product_id}`,
            run: (product) => navigate(`/products/${product.product_id}`),
          }}
        />
      )}
    </Section>
  );
}

function Alternates({ supplier }: { supplier: Supplier }) {
  const text = useText(messages);
  return (
    <Section title={text('alternates')} hint={text('alternates_hint')}>
      {supplier.alternate_suppliers.length === 0 ? (
        <p className={styles.nothing}>{text('no_alternates')}</p>
      ) : (
        <ol className={styles.alternates}>
          {supplier.alternate_suppliers.map((alternate) => (
            <li key={alternate.id}>
              <Link to={`/suppliers/${alternate.id}`}>{alternate.name}</Link> {alternate.number}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function TheirOrders({ id }: { id: string }) {
  const text = useText(messages);
  const orders = useQuery(orderCountQuery(id));
  return (
    <Section title={text('their_orders')}>
      <QueryStates query={orders}>
        {({ count }) =>
          count === 0 ? (
            <p className={styles.nothing}>{text('no_orders')}</p>
          ) : (
            <Link to={`/orders?supplier_id=${id}`}>{text('see_orders', { count })}</Link>
          )
        }
      </QueryStates>
    </Section>
  );
}
