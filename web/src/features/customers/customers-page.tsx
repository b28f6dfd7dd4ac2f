import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { colleagues } from '@/api/choices';
import { useList } from '@/api/list';
import { useAccess } from '@/kit/access';
import { ActiveFilter } from '@/kit/active-tag';
import { isContactText } from '@/kit/contact-text';
import { useCountryName } from '@/kit/country-name';
import type { Column } from '@/kit/data-table';
import { ExactSearch } from '@/kit/exact-search';
import { activeColumn, createdColumn } from '@/kit/list-columns';
import { ChoiceFilter, FoundFilter } from '@/kit/list-filters';
import { ListPage } from '@/kit/list-page';
import { type ListState, useListState } from '@/kit/list-state';
import { CountrySelect, useLanguageName } from '@/kit/place-select';
import { useText, useWorded } from '@/kit/text';
import { type CustomerFilter, type CustomerItem, customersQuery, totalsQuery } from './api';
import { menuMessages, permissionMessages } from './menu-messages';
import { messages } from './messages';
import { TierTag, tiers } from './tier-tag';

const filterNames: readonly CustomerFilter[] = ['tier', 'country', 'merchandiser_id', 'is_active', 'contact'];

export default function CustomersPage() {
  const text = useText(messages);
  const asText = useWorded();
  const state = useListState<CustomerFilter>({ sort: 'name', filters: filterNames });
  const list = useList(customersQuery(state.query));
  const totals = useQuery(totalsQuery(state.query));
  return (
    <ListPage
      name="customers"
      title={asText(menuMessages.customers)}
      hint={text('customers_hint')}
      columns={useColumns()}
      list={{ ...list, total: totals.data }}
      state={state}
      filters={<Filters state={state} />}
      add={{ permission: 'customers.write', text: asText(menuMessages.add_customer) }}
      exports={{ permission: 'customers.export', query: state.query }}
      empty={{
        title: text('customers_empty'),
        hint: text('customers_empty_hint'),
        readerHint: text('customers_empty_reader', { permission: asText(permissionMessages['customers.write']) }),
      }}
    />
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
      activeColumn(text('is_active')),
      createdColumn(text('created_at')),
    ],
    [text, countryName, languageName],
  );
}

function Filters({ state }: { state: ListState<CustomerFilter> }) {
  const text = useText(messages);
  const { may } = useAccess();
  return (
    <>
      <ChoiceFilter
        state={state}
        name="tier"
        width={120}
        label={text('tier')}
        any={text('any_tier')}
        options={tiers.map((tier) => ({ value: tier, label: text(`tier_${tier}`) }))}
      />
      <CountrySelect
        style={{ width: 170 }}
        aria-label={text('country')}
        placeholder={text('any_country')}
        value={state.filters.country ?? null}
        onChange={(value) => state.setFilter('country', value)}
      />
      <FoundFilter
        state={state}
        name="merchandiser_id"
        choices={colleagues}
        width={150}
        label={text('merchandiser_id')}
        any={text('any_merchandiser')}
      />
      <ActiveFilter state={state} />
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
