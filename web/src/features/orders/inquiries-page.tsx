import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useList } from '@/api/list';
import type { Column } from '@/kit/data-table';
import { InstantText } from '@/kit/instant-text';
import { ChoiceFilter } from '@/kit/list-filters';
import { ListPage } from '@/kit/list-page';
import { useListState } from '@/kit/list-state';
import { MoneyText } from '@/kit/money-text';
import { PersonName } from '@/kit/person-name';
import { StatusTag } from '@/kit/status-tag';
import { useWorded } from '@/kit/text';
import { DealFilters } from './deal-filters';
import { channels, dealTone, inquiryStatuses, useDealText } from './deal-words';
import {
  type InquiryFilter,
  type InquiryItem,
  inquiriesQuery,
  inquiryParameters,
  inquiryTotalsQuery,
  usualInquirySort,
} from './inquiry-api';
import { menuMessages } from './menu-messages';

const filterNames: readonly InquiryFilter[] = ['status', 'channel', 'customer_id', 'owner_id'];

export default function InquiriesPage() {
  const text = useDealText();
  const asText = useWorded();
  const state = useListState<InquiryFilter>({ sort: usualInquirySort, filters: filterNames });
  const list = useList(inquiriesQuery(state.query));
  const totals = useQuery(inquiryTotalsQuery(state.query));
  return (
    <ListPage
      name="inquiries"
      title={asText(menuMessages.inquiries)}
      hint={text('inquiries_hint')}
      columns={useColumns()}
      list={{ ...list, total: totals.data }}
      state={state}
      filters={
        <>
          <DealFilters
            state={state}
            statuses={inquiryStatuses.map((status) => ({ value: status, label: text(status) }))}
          />
          <ChoiceFilter
            state={state}
            name="channel"
            width={130}
            label={text('channel')}
            any={text('any_channel')}
            options={channels.map((channel) => ({ value: channel, label: text(channel) }))}
          />
        </>
      }
      add={{ permission: 'inquiries.write', text: asText(menuMessages.add_inquiry) }}
      exports={{ permission: 'inquiries.export', query: inquiryParameters(state.query) }}
      empty={{ title: text('inquiries_empty'), hint: text('inquiries_empty_hint') }}
    />
  );
}

function useColumns(): readonly Column<InquiryItem>[] {
  const text = useDealText();
  return useMemo(
    () => [
      { key: 'number', title: text('number'), sort: 'number', width: 170, render: (inquiry) => inquiry.number },
      {
        key: 'status',
        title: text('status'),
        width: 110,
        render: (inquiry) => <StatusTag tone={dealTone(inquiry.status)} text={text(inquiry.status)} />,
      },
      {
        key: 'customer',
        title: text('customer'),
        sort: 'customer_name',
        wraps: true,
        render: (inquiry) => inquiry.customer_name,
      },
      { key: 'channel', title: text('channel'), width: 100, render: (inquiry) => text(inquiry.channel) },
      {
        key: 'received_at',
        title: text('received_at'),
        sort: 'received_at',
        width: 170,
        render: (inquiry) => <InstantText at={inquiry.received_at} />,
      },
      {
        key: 'value',
        title: text('value'),
        align: 'end',
        width: 150,
        render: (inquiry) => <MoneyText money={inquiry.value} />,
      },
      {
        key: 'owner',
        title: text('owner'),
        width: 120,
        render: (inquiry) => <PersonName name={inquiry.owner_name} />,
      },
      {
        key: 'loss_reason',
        title: text('reason'),
        isExtra: true,
        render: (inquiry) => (inquiry.loss_reason ? text(inquiry.loss_reason) : '–'),
      },
    ],
    [text],
  );
}
