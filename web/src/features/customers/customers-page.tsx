import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { colleagues } from '@/api/choices';
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
import { CountrySelect, useCountryName, useLanguageName } from '@/kit/place-select';
import { Select } from '@/kit/select';
import { EmptyHint } from '@/kit/states';
import { useText, useWorded } from '@/kit/text';
import { type CustomerFilter, type CustomerItem, customersQuery, totalsQuery } from './api';
import { menuMessages, permissionMessages } from './menu-messages';
import { messages } from './messages';
import { TierTag, tiers } from './tier-tag';

const filterNames: readonly CustomerFilter[] = ['tier', 'country', 'merchandiser_id', 'is_active', 'contact'];
const customerKey = (customer: CustomerItem) => customer.id;

export default function CustomersPage() {
  const text = useText(messages);
  const asText = useWorded();
  const { may } = useAccess();
  const navigate = useNavigate();
  const state = useListState<CustomerFilter>({ sort: 'name', filters: filterNames });
  const list = useList(customersQuery(state.query));
  const totals = useQuery(totalsQuery(state.query));
  const columns = useColumns();
  const open = useMemo(
    () => ({
      path: (customer: CustomerItem) => `/customers/${customer.id}`,
      run: (customer: CustomerItem) => navigate(`/customers/${customer.id}`),
    }),
    [navigate],
  );
  const add = may('customers.write') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate('/customers/new')}>
      {asText(menuMessages.add_customer)}
    </Button>
  );
  const emptyHint = add
    ? text('customers_empty_hint')
    : text('customers_empty_reader', { permission: asText(permissionMessages['customers.write']) });
  return (
    <Page title={asText(menuMessages.customers)} hint={text('customers_hint')} actions={add}>
      <DataTable
        name="customers"
        caption={asText(menuMessages.customers)}
        columns={columns}
        list={{ ...list, total: totals.data }}
        state={state}
        rowKey={customerKey}
        open={open}
        filters={<Filters state={state} />}
        empty={<EmptyHint title={text('customers_empty')} hint={emptyHint} action={add} />}
      />
    </Page>
  );
}

function useColumns(): readonly Column<CustomerItem>[] {
  const text = useText(messages);
  const countryName = useCountryName();
  const languageName = useLanguageName();
  return useMemo(
    () => [
      { key: 'number', title: text('number'), sort: 'number', width: 120, render: (customer) => customer.number },
      { key: 'name', title: text('name'), sort: 'name', wraps: true, render: (customer) => customer.name },
      { key: 'tier', title: text('tier'), width: 110, render: (customer) => <TierTag tier={customer.tier} /> },
      {
        key: 'country',
        title: text('country'),
        render: (customer) => (customer.country ? countryName(customer.country) : '–'),
      },
      { key: 'merchandiser', title: text('merchandiser_id'), render: (customer) => customer.merchandiser_name ?? '–' },
      {
        key: 'language',
        title: text('language'),
        isExtra: true,
        render: (customer) => (customer.language ? languageName(customer.language) : '–'),
      },
      { key: 'currency', title: text('currency'), width: 80, render: (customer) => customer.currency ?? '–' },
      {
        key: 'is_active',
        title: text('is_active'),
        width: 100,
        render: (customer) => <ActiveTag isActive={customer.is_active} />,
      },
      {
        key: 'created_at',
        title: text('created_at'),
        sort: 'created_at',
        isExtra: true,
        render: (customer) => <InstantText at={customer.created_at} />,
      },
    ],
    [text, countryName, languageName],
  );
}

function Filters({ state }: { state: ListState<CustomerFilter> }) {
  const text = useText(messages);
  const { may } = useAccess();
  return (
    <>
      <Select
        allowClear
        style={{ width: 120 }}
        aria-label={text('tier')}
        placeholder={text('any_tier')}
        value={state.filters.tier}
        onChange={(value) => state.setFilter('tier', value)}
        options={tiers.map((tier) => ({ value: tier, label: text(`tier_${tier}`) }))}
      />
      <CountrySelect
        style={{ width: 170 }}
        aria-label={text('country')}
        placeholder={text('any_country')}
        value={state.filters.country ?? null}
        onChange={(value) => state.setFilter('country', value)}
      />
      <FoundSelect
        choices={colleagues}
        style={{ width: 150 }}
        aria-label={text('merchandiser_id')}
        placeholder={text('any_merchandiser')}
        value={state.filters.merchandiser_id ?? null}
        onChange={(value) => state.setFilter('merchandiser_id', value ?? undefined)}
      />
      <ActiveFilter value={state.filters.is_active} onChange={(value) => state.setFilter('is_active', value)} />
      {may('customers.contacts') && (
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
