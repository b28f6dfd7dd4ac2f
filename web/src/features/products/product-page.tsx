import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useAccess } from '@/kit/access';
import { ActiveTag } from '@/kit/active-tag';
import { Facts } from '@/kit/facts';
import { InstantText } from '@/kit/instant-text';
import { Section } from '@/kit/page';
import { EditButton, RecordPage } from '@/kit/record-page';
import { RecordView } from '@/kit/record-view';
import { QueryStates } from '@/kit/states';
import { useText, useWorded } from '@/kit/text';
import { makersQuery, type Product, productQuery } from './api';
import { menuMessages } from './menu-messages';
import { messages } from './messages';
import styles from './product-page.module.css';

export default function ProductPage() {
  const asText = useWorded();
  const { id = '' } = useParams();
  const product = useQuery(productQuery(id));
  return (
    <RecordPage
      query={product}
      title={(data) => `${data.code} ${data.name}`}
      kind={asText(menuMessages.product)}
      back={{ path: '/products', text: asText(menuMessages.products) }}
      beside={(data) => !data.is_active && <ActiveTag isActive={false} />}
      actions={(data) => <Actions product={data} />}
    >
      {(data) => <ProductView product={data} />}
    </RecordPage>
  );
}

function Actions({ product }: { product: Product }) {
  const text = useText(messages);
  return (
    <EditButton
      path={`/products/${product.id}/edit`}
      text={text('edit')}
      permission="catalog.write"
      owner_id={product.owner_id}
      department_id={product.department_id}
      reason={text('edit_not_ones_own')}
    />
  );
}

function ProductView({ product }: { product: Product }) {
  const text = useText(messages);
  const { may } = useAccess();
  return (
    <RecordView topic="products" id={product.id}>
      <Section title={text('facts')}>
        <Facts
          facts={[
            [text('code'), product.code],
            [text('unit'), product.unit],
            [text('hs_code'), product.hs_code],
            [text('created_at'), <InstantText key="created" at={product.created_at} />],
          ]}
        />
        {product.description && <p className={styles.description}>{product.description}</p>}
      </Section>
      <Section title={text('attributes')}>
        {product.attributes.length === 0 ? (
          <p className={styles.nothing}>{text('no_attributes')}</p>
        ) : (
          <Facts facts={product.attributes.map(({ name, value }) => [name, value])} />
        )}
      </Section>
      <CustomerCodes product={product} />
      {may('suppliers.read') && <Makers id={product.id} />}
    </RecordView>
  );
}

function CustomerCodes({ product }: { product: Product }) {
  const text = useText(messages);
  return (
    <Section title={`${text('customer_codes')} (${product.customer_codes.length})`}>
      {product.customer_codes.length === 0 && <p className={styles.nothing}>{text('no_customer_codes')}</p>}
      <ul className={styles.list}>
        {product.customer_codes.map(({ customer_id, customer_name, code }) => (
          <li key={`${customer_id}/${code}`}>
            <strong>{code}</strong> <Link to={`/customers/${customer_id}`}>{customer_name}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Makers({ id }: { id: string }) {
  const text = useText(messages);
  const makers = useQuery(makersQuery(id));
  return (
    <Section title={text('makers')}>
      <QueryStates query={makers}>
        {({ items, next }) => (
          <>
            {items.length === 0 && <p className={styles.nothing}>{text('no_makers')}</p>}
            <ul className={styles.list}>
              {items.map((supplier) => (
                <li key={supplier.id}>
                  <Link to={`/suppliers/${supplier.id}`}>{supplier.name}</Link> {supplier.number}
                </li>
              ))}
            </ul>
            {next && <Link to={`/suppliers?product_id=${id}`}>{text('makers_more')}</Link>}
          </>
        )}
      </QueryStates>
    </Section>
  );
}
