import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { customers } from '@/api/choices';
import { useList } from '@/api/list';
import { useAccess } from '@/kit/access';
import { ActiveFilter } from '@/kit/active-tag';
import type { Column } from '@/kit/data-table';
import { ExactSearch } from '@/kit/exact-search';
import { activeColumn, createdColumn } from '@/kit/list-columns';
import { FoundFilter } from '@/kit/list-filters';
import { ListPage } from '@/kit/list-page';
import { type ListState, useListState } from '@/kit/list-state';
import { useText, useWorded } from '@/kit/text';
import { type ProductFilter, type ProductItem, productsQuery, totalsQuery } from './api';
import { menuMessages, permissionMessages } from './menu-messages';
import { messages } from './messages';

const filterNames: readonly ProductFilter[] = ['customer_id', 'customer_code', 'is_active'];

export default function ProductsPage() {
  const text = useText(messages);
  const asText = useWorded();
  const state = useListState<ProductFilter>({ sort: 'code', filters: filterNames });
  const list = useList(productsQuery(state.query));
  const totals = useQuery(totalsQuery(state.query));
  return (
    <ListPage
      name="products"
      title={asText(menuMessages.products)}
      hint={text('products_hint')}
      columns={useColumns()}
      list={{ ...list, total: totals.data }}
      state={state}
      filters={<Filters state={state} />}
      add={{ permission: 'catalog.write', text: asText(menuMessages.add_product) }}
      exports={{ permission: 'catalog.export', query: state.query }}
      empty={{
        title: text('products_empty'),
        hint: text('products_empty_hint'),
        readerHint: text('products_empty_reader', { permission: asText(permissionMessages['catalog.write']) }),
      }}
    />
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
      activeColumn(text('is_active')),
      createdColumn(text('created_at')),
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
        <FoundFilter
          state={state}
          name="customer_id"
          choices={customers}
          width={180}
          label={text('customer')}
          any={text('any_customer')}
        />
      )}
      <ExactSearch
        label={text('customer_code')}
        value={state.filters.customer_code ?? ''}
        onSearch={(value) => state.setFilter('customer_code', value || undefined)}
      />
      <ActiveFilter state={state} />
    </>
  );
}
