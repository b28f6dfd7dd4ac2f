import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { products } from '@/api/choices';
import { useList } from '@/api/list';
import { useAccess } from '@/kit/access';
import { ActiveFilter } from '@/kit/active-tag';
import { isContactText } from '@/kit/contact-text';
import { useCountryName } from '@/kit/country-name';
import type { Column } from '@/kit/data-table';
import { ExactSearch } from '@/kit/exact-search';
import { activeColumn, createdColumn } from '@/kit/list-columns';
import { FoundFilter } from '@/kit/list-filters';
import { ListPage } from '@/kit/list-page';
import { type ListState, useListState } from '@/kit/list-state';
import { CountrySelect } from '@/kit/place-select';
import { useText, useWorded } from '@/kit/text';
import { type SupplierFilter, type SupplierItem, suppliersQuery, totalsQuery } from './api';
import { menuMessages, permissionMessages } from './menu-messages';
import { messages } from './messages';

const filterNames: readonly SupplierFilter[] = ['country', 'product_id', 'is_active', 'contact'];

export default function SuppliersPage() {
  const text = useText(messages);
  const asText = useWorded();
  const state = useListState<SupplierFilter>({ sort: 'name', filters: filterNames });
  const list = useList(suppliersQuery(state.query));
  const totals = useQuery(totalsQuery(state.query));
  return (
    <ListPage
      name="suppliers"
      title={asText(menuMessages.suppliers)}
      hint={text('suppliers_hint')}
      columns={useColumns()}
      list={{ ...list, total: totals.data }}
      state={state}
      filters={<Filters state={state} />}
      add={{ permission: 'suppliers.write', text: asText(menuMessages.add_supplier) }}
      exports={{ permission: 'suppliers.export', query: state.query }}
      empty={{
        title: text('suppliers_empty'),
        hint: text('suppliers_empty_hint'),
        readerHint: text('suppliers_empty_reader', { permission: asText(permissionMessages['suppliers.write']) }),
      }}
    />
  );
}

function useColumns(): readonly Column<SupplierItem>[] {
  const text = useText(messages);
  const countryName = useCountryName();
  return useMemo(
    () => [
      { key: 'number', title: text('number'), sort: 'number', width: 130, render: (supplier) => supplier.number },
      { key: 'name', title: text('name'), sort: 'name', wraps: true, render: (supplier) => supplier.name },
      {
        key: 'country',
        title: text('country'),
        render: (supplier) => (supplier.country ? countryName(supplier.country) : '–'),
      },
      activeColumn(text('is_active')),
      createdColumn(text('created_at')),
    ],
    [text, countryName],
  );
}

function Filters({ state }: { state: ListState<SupplierFilter> }) {
  const text = useText(messages);
  const { may } = useAccess();
  return (
    <>
      {may('catalog.read') && (
        <FoundFilter
          state={state}
          name="product_id"
          choices={products}
          width={180}
          label={text('product')}
          any={text('any_product')}
        />
      )}
      <CountrySelect
        style={{ width: 170 }}
        aria-label={text('country')}
        placeholder={text('any_country')}
        value={state.filters.country ?? null}
        onChange={(value) => state.setFilter('country', value)}
      />
      <ActiveFilter state={state} />
      {may('suppliers.contacts') && (
        <ExactSearch
          label={text('contact_search')}
          value={state.filters.contact ?? ''}
          isWhole={isContactText}
          problem="not_an_email_address_or_phone_number"
          onSearch={(value) => state.setFilter('contact', value || undefined)}
        />
      )}
    </>
  );
}
