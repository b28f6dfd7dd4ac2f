import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { customers } from '@/api/choices';
import { useList } from '@/api/list';
import { useAccess } from '@/kit/access';
import { ActiveFilter, ActiveTag } from '@/kit/active-tag';
import { type Column, DataTable } from '@/kit/data-table';
import { ExactSearch } from '@/kit/exact-search';
import { FoundSelect } from '@/kit/found-select';
import { InstantText } from '@/kit/instant-text';
import { type ListState, useListState } from '@/kit/list-state';
import { Page } from '@/kit/page';
import { EmptyHint } from '@/kit/states';
import { useText, useWorded } from '@/kit/text';
import { type ProductFilter, type ProductItem, productsQuery, totalsQuery } from './api';
import { menuMessages, permissionMessages } from './menu-messages';
import { messages } from './messages';

const filterNames: readonly ProductFilter[] = ['customer_id', 'customer_code', 'is_active'];
const productKey = (product: ProductItem) => product.id;

export default function ProductsPage() {
  const text = useText(messages);
  const asText = useWorded();
  const { may } = useAccess();
  const navigate = useNavigate();
  const state = useListState<ProductFilter>({ sort: 'code', filters: filterNames });
  const list = useList(productsQuery(state.query));
  const totals = useQuery(totalsQuery(state.query));
  const columns = useColumns();
  const open = useMemo(
    () => ({
      path: (product: ProductItem) => `/products/${product.id}`,
      run: (product: ProductItem) => navigate(`/products/${product.id}`),
    }),
    [navigate],
  );
  const add = may('catalog.write') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate('/products/new')}>
      {asText(menuMessages.add_product)}
    </Button>
  );
  const emptyHint = add
    ? text('products_empty_hint')
    : text('products_empty_reader', { permission: asText(permissionMessages['catalog.write']) });
  return (
    <Page title={asText(menuMessages.products)} hint={text('products_hint')} actions={add}>
      <DataTable
        name="products"
        caption={asText(menuMessages.products)}
        columns={columns}
        list={{ ...list, total: totals.data }}
        state={state}
        rowKey={productKey}
        open={open}
        filters={<Filters state={state} />}
        empty={<EmptyHint title={text('products_empty')} hint={emptyHint} action={add} />}
      />
    </Page>
  );
}

function useColumns(): readonly Column<ProductItem>[] {
  const text = useText(messages);
  return useMemo(
    () => [
      { key: 'code', title: text('code'), sort: 'code', width: 160, render: (product) => product.code },
      { key: 'name', title: text('name'), sort: 'name', wraps: true, render: (product) => product.name },
      { key: 'unit', title: text('unit'), width: 90, render: (product) => product.unit ?? '–' },
      { key: 'hs_code', title: text('hs_code'), width: 130, render: (product) => product.hs_code ?? '–' },
      {
        key: 'is_active',
        title: text('is_active'),
        width: 100,
        render: (product) => <ActiveTag isActive={product.is_active} />,
      },
      {
        key: 'created_at',
        title: text('created_at'),
        sort: 'created_at',
        isExtra: true,
        render: (product) => <InstantText at={product.created_at} />,
      },
    ],
    [text],
  );
}

function Filters({ state }: { state: ListState<ProductFilter> }) {
  const text = useText(messages);
  const { may } = useAccess();
  return (
    <>
      {may('customers.read') && (
        <FoundSelect
          choices={customers}
          style={{ width: 180 }}
          aria-label={text('customer')}
          placeholder={text('any_customer')}
          value={state.filters.customer_id ?? null}
          onChange={(value) => state.setFilter('customer_id', value ?? undefined)}
        />
      )}
      <ExactSearch
        label={text('customer_code')}
        value={state.filters.customer_code ?? ''}
        onSearch={(value) => state.setFilter('customer_code', value || undefined)}
      />
      <ActiveFilter value={state.filters.is_active} onChange={(value) => state.setFilter('is_active', value)} />
    </>
  );
}
