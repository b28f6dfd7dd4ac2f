import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useList } from '@/api/list';
import { useAccess } from '@/kit/access';
import { type Column, DataTable } from '@/kit/data-table';
import { DateText } from '@/kit/date-text';
import { InstantText } from '@/kit/instant-text';
import { useListState } from '@/kit/list-state';
import { MoneyText } from '@/kit/money-text';
import { Page } from '@/kit/page';
import { PersonName } from '@/kit/person-name';
import { EmptyHint } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { useWorded } from '@/kit/text';
import { DealFilters } from './deal-filters';
import { dealTone, quotationStatuses, useDealText } from './deal-words';
import { menuMessages } from './menu-messages';
import {
  type QuotationFilter,
  type QuotationItem,
  quotationsQuery,
  quotationTotalsQuery,
  usualQuotationSort,
} from './quotation-api';

const filterNames: readonly QuotationFilter[] = ['status', 'customer_id', 'owner_id'];
const quotationKey = (quotation: QuotationItem) => quotation.id;

export default function QuotationsPage() {
  const text = useDealText();
  const asText = useWorded();
  const { may } = useAccess();
  const navigate = useNavigate();
  const state = useListState<QuotationFilter>({ sort: usualQuotationSort, filters: filterNames });
  const list = useList(quotationsQuery(state.query));
  const totals = useQuery(quotationTotalsQuery(state.query));
  const columns = useColumns();
  const open = useMemo(
    () => ({
      path: (quotation: QuotationItem) => `/quotations/${quotation.id}`,
      run: (quotation: QuotationItem) => navigate(`/quotations/${quotation.id}`),
    }),
    [navigate],
  );
  const add = may('quotations.write') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate('/quotations/new')}>
      {asText(menuMessages.add_quotation)}
    </Button>
  );
  return (
    <Page title={asText(menuMessages.quotations)} hint={text('quotations_hint')} actions={add}>
      <DataTable
        name="quotations"
        caption={asText(menuMessages.quotations)}
        columns={columns}
        list={{ ...list, total: totals.data }}
        state={state}
        rowKey={quotationKey}
        open={open}
        filters={<DealFilters state={state} statuses={quotationStatuses} />}
        empty={<EmptyHint title={text('quotations_empty')} hint={text('quotations_empty_hint')} action={add} />}
      />
    </Page>
  );
}

function useColumns(): readonly Column<QuotationItem>[] {
  const text = useDealText();
  return useMemo(
    () => [
      { key: 'number', title: text('number'), sort: 'number', width: 160, render: (quotation) => quotation.number },
      {
        key: 'status',
        title: text('status'),
        width: 110,
        render: (quotation) => <StatusTag tone={dealTone(quotation.status)} text={text(quotation.status)} />,
      },
      {
        key: 'customer',
        title: text('customer'),
        sort: 'customer_name',
        wraps: true,
        render: (quotation) => quotation.customer_name || '–',
      },
      {
        key: 'reference',
        title: text('customer_reference'),
        isExtra: true,
        render: (quotation) => quotation.customer_reference ?? '–',
      },
      {
        key: 'valid_until',
        title: text('valid_until'),
        sort: 'valid_until',
        width: 130,
        render: (quotation) => <DateText on={quotation.valid_until} />,
      },
      { key: 'lines', title: text('line_count'), align: 'end', width: 70, render: (quotation) => quotation.line_count },
      {
        key: 'total',
        title: text('total'),
        align: 'end',
        width: 150,
        render: (quotation) => <MoneyText money={quotation.total} />,
      },
      {
        key: 'owner',
        title: text('owner'),
        width: 120,
        render: (quotation) => <PersonName name={quotation.owner_name} />,
      },
      {
        key: 'created_at',
        title: text('created_at'),
        sort: 'created_at',
        isExtra: true,
        render: (quotation) => <InstantText at={quotation.created_at} />,
      },
    ],
    [text],
  );
}
