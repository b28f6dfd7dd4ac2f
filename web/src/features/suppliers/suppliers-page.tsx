import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { products } from '@/api/choices';
import { useList } from '@/api/list';
import { useAccess } from '@/kit/access';
import { ActiveFilter, ActiveTag } from '@/kit/active-tag';
import { isContactText } from '@/kit/contact-text';
import { type Column, DataTable } from '@/kit/data-table';
import { ExactSearch } from '@/kit/exact-search';
import { FoundSelect } from '@/kit/found-select';
import { InstantText } from '@/kit/instant-text';
import { type ListState, useListState } from '@/kit/list-state';
import { Page } from '@/kit/page';
import { CountrySelect, useCountryName } from '@/kit/place-select';
import { EmptyHint } from '@/kit/states';
import { useText, useWorded } from '@/kit/text';
import { type SupplierFilter, type SupplierItem, suppliersQuery, totalsQuery } from './api';
import { menuMessages, permissionMessages } from './menu-messages';
import { messages } from './messages';

const filterNames: readonly SupplierFilter[] = ['country', 'product_id', 'is_active', 'contact'];
const supplierKey = (supplier: SupplierItem) => supplier.id;

export default function SuppliersPage() {
  const text = useText(messages);
  const asText = useWorded();
  const { may } = useAccess();
  const navigate = useNavigate();
  const state = useListState<SupplierFilter>({ sort: 'name', filters: filterNames });
  const list = useList(suppliersQuery(state.query));
  const totals = useQuery(totalsQuery(state.query));
  const columns = useColumns();
  const open = useMemo(
    () => ({
      path: (supplier: SupplierItem) => `/suppliers/${supplier.id}`,
      run: (supplier: SupplierItem) => navigate(`/suppliers/${supplier.id}`),
    }),
    [navigate],
  );
  const add = may('suppliers.write') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate('/suppliers/new')}>
      {asText(menuMessages.add_supplier)}
    </Button>
  );
  const emptyHint = add
    ? text('suppliers_empty_hint')
    : text('suppliers_empty_reader', { permission: asText(permissionMessages['suppliers.write']) });
  return (
    <Page title={asText(menuMessages.suppliers)} hint={text('suppliers_hint')} actions={add}>
      <DataTable
        name="suppliers"
        caption={asText(menuMessages.suppliers)}
        columns={columns}
        list={{ ...list, total: totals.data }}
        state={state}
        rowKey={supplierKey}
        open={open}
        filters={<Filters state={state} />}
        empty={<EmptyHint title={text('suppliers_empty')} hint={emptyHint} action={add} />}
      />
    </Page>
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
      {
        key: 'is_active',
        title: text('is_active'),
        width: 100,
        render: (supplier) => <ActiveTag isActive={supplier.is_active} />,
      },
      {
        key: 'created_at',
        title: text('created_at'),
        sort: 'created_at',
        isExtra: true,
        render: (supplier) => <InstantText at={supplier.created_at} />,
      },
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
        <FoundSelect
          choices={products}
          style={{ width: 180 }}
          aria-label={text('product')}
          placeholder={text('any_product')}
          value={state.filters.product_id ?? null}
          onChange={(value) => state.setFilter('product_id', value ?? undefined)}
        />
      )}
      <CountrySelect
        style={{ width: 170 }}
        aria-label={text('country')}
        placeholder={text('any_country')}
        value={state.filters.country ?? null}
        onChange={(value) => state.setFilter('country', value)}
      />
      <ActiveFilter value={state.filters.is_active} onChange={(value) => state.setFilter('is_active', value)} />
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
