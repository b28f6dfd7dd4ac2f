import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useList } from '@/api/list';
import { useAccess } from '@/kit/access';
import { type Column, DataTable } from '@/kit/data-table';
import { InstantText } from '@/kit/instant-text';
import { useListState } from '@/kit/list-state';
import { MoneyText } from '@/kit/money-text';
import { Page } from '@/kit/page';
import { PersonName } from '@/kit/person-name';
import { Select } from '@/kit/select';
import { EmptyHint } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { useWorded } from '@/kit/text';
import { DealFilters } from './deal-filters';
import { channels, dealTone, inquiryStatuses, useDealText } from './deal-words';
import {
  type InquiryFilter,
  type InquiryItem,
  inquiriesQuery,
  inquiryTotalsQuery,
  usualInquirySort,
} from './inquiry-api';
import { menuMessages } from './menu-messages';

const filterNames: readonly InquiryFilter[] = ['status', 'channel', 'customer_id', 'owner_id'];
const inquiryKey = (inquiry: InquiryItem) => inquiry.id;

export default function InquiriesPage() {
  const text = useDealText();
  const asText = useWorded();
  const { may } = useAccess();
  const navigate = useNavigate();
  const state = useListState<InquiryFilter>({ sort: usualInquirySort, filters: filterNames });
  const list = useList(inquiriesQuery(state.query));
  const totals = useQuery(inquiryTotalsQuery(state.query));
  const columns = useColumns();
  const open = useMemo(
    () => ({
      path: (inquiry: InquiryItem) => `/inquiries/${inquiry.id}`,
      run: (inquiry: InquiryItem) => navigate(`/inquiries/${inquiry.id}`),
    }),
    [navigate],
  );
  const add = may('inquiries.write') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate('/inquiries/new')}>
      {asText(menuMessages.add_inquiry)}
    </Button>
  );
  return (
    <Page title={asText(menuMessages.inquiries)} hint={text('inquiries_hint')} actions={add}>
      <DataTable
        name="inquiries"
        caption={asText(menuMessages.inquiries)}
        columns={columns}
        list={{ ...list, total: totals.data }}
        state={state}
        rowKey={inquiryKey}
        open={open}
        filters={
          <>
            <DealFilters state={state} statuses={inquiryStatuses} />
            <Select
              allowClear
              style={{ width: 130 }}
              aria-label={text('channel')}
              placeholder={text('any_channel')}
              value={state.filters.channel}
              onChange={(value) => state.setFilter('channel', value)}
              options={channels.map((channel) => ({ value: channel, label: text(channel) }))}
            />
          </>
        }
        empty={<EmptyHint title={text('inquiries_empty')} hint={text('inquiries_empty_hint')} action={add} />}
      />
    </Page>
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
