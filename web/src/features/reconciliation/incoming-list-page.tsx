import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { colleagues } from '@/api/choices';
import { useList } from '@/api/list';
import type { Column } from '@/kit/data-table';
import { InstantText } from '@/kit/instant-text';
import { ChoiceFilter, FoundFilter } from '@/kit/list-filters';
import { ListPage } from '@/kit/list-page';
import { type ListState, useListState } from '@/kit/list-state';
import { MoneyText } from '@/kit/money-text';
import { PersonName } from '@/kit/person-name';
import { StatusTag } from '@/kit/status-tag';
import { useText, useWorded } from '@/kit/text';
import {
  channels,
  type IncomingFilter,
  type IncomingItem,
  incomingListQuery,
  incomingParameters,
  incomingTotalsQuery,
  kinds,
  states,
  stateTone,
  usualSort,
} from './api';
import { menuMessages } from './menu-messages';
import { messages } from './messages';

const filterNames: readonly IncomingFilter[] = ['state', 'kind', 'channel', 'owner_id'];

export default function IncomingListPage() {
  const text = useText(messages);
  const asText = useWorded();
  const state = useListState<IncomingFilter>({ sort: usualSort, filters: filterNames });
  const list = useList(incomingListQuery(state.query));
  const totals = useQuery(incomingTotalsQuery(state.query));
  return (
    <ListPage
      name="incoming"
      title={asText(menuMessages.incoming)}
      hint={text('list_hint')}
      columns={useColumns()}
      list={{ ...list, total: totals.data }}
      state={state}
      filters={<Filters state={state} />}
      add={{ permission: 'incoming.write', text: asText(menuMessages.add_incoming) }}
      exports={{ permission: 'incoming.export', query: incomingParameters(state.query) }}
      empty={{ title: text('empty'), hint: text('empty_hint') }}
    />
  );
}

function Filters({ state }: { state: ListState<IncomingFilter> }) {
  const text = useText(messages);
  return (
    <>
      <ChoiceFilter
        state={state}
        name="state"
        width={130}
        label={text('state')}
        any={text('waiting')}
        options={states.map((value) => ({ value, label: text(value) }))}
      />
      <ChoiceFilter
        state={state}
        name="kind"
        width={130}
        label={text('kind')}
        any={text('any_kind')}
        options={kinds.map((value) => ({ value, label: text(value) }))}
      />
      <ChoiceFilter
        state={state}
        name="channel"
        width={130}
        label={text('channel')}
        any={text('any_channel')}
        options={channels.map((value) => ({ value, label: text(value) }))}
      />
      <FoundFilter
        state={state}
        name="owner_id"
        choices={colleagues}
        width={140}
        label={text('owner')}
        any={text('any_owner')}
      />
    </>
  );
}

function useColumns(): readonly Column<IncomingItem>[] {
  const text = useText(messages);
  return useMemo(
    () => [
      { key: 'what', title: text('what'), wraps: true, render: (row) => row.subject ?? row.name ?? text(row.kind) },
      { key: 'kind', title: text('kind'), width: 90, render: (row) => text(row.kind) },
      {
        key: 'state',
        title: text('state'),
        width: 120,
        render: (row) => <StatusTag tone={stateTone(row)} text={text(row.is_overdue ? 'overdue' : row.state)} />,
      },
      { key: 'sender', title: text('sender'), wraps: true, render: (row) => row.sender ?? '–' },
      { key: 'channel', title: text('channel'), width: 100, render: (row) => text(row.channel) },
      {
        key: 'amount',
        title: text('amount'),
        align: 'end',
        width: 140,
        render: (row) => <MoneyText money={row.amount} />,
      },
      {
        key: 'received_at',
        title: text('received_at'),
        sort: 'received_at',
        width: 160,
        render: (row) => <InstantText at={row.received_at} />,
      },
      {
        key: 'due_at',
        title: text('due_at'),
        sort: 'due_at',
        width: 160,
        render: (row) => <InstantText at={row.due_at} />,
      },
      {
        key: 'owner',
        title: text('owner'),
        width: 120,
        render: (row) => (row.owner_name ? <PersonName name={row.owner_name} /> : text('nobody')),
      },
      {
        key: 'outcome',
        title: text('order'),
        wraps: true,
        isExtra: true,
        render: (row) => row.order_number ?? row.reason ?? '–',
      },
    ],
    [text],
  );
}
