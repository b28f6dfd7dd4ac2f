import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useList } from '@/api/list';
import type { Column } from '@/kit/data-table';
import { DateText } from '@/kit/date-text';
import { createdColumn } from '@/kit/list-columns';
import { ListPage } from '@/kit/list-page';
import { useListState } from '@/kit/list-state';
import { MoneyText } from '@/kit/money-text';
import { PersonName } from '@/kit/person-name';
import { StatusTag } from '@/kit/status-tag';
import { useWorded } from '@/kit/text';
import { DealFilters } from './deal-filters';
import { dealTone, quotationStatuses, useDealText } from './deal-words';
import { menuMessages } from './menu-messages';
import {
  type QuotationFilter,
  type QuotationItem,
  quotationParameters,
  quotationsQuery,
  quotationTotalsQuery,
  usualQuotationSort,
} from './quotation-api';

const filterNames: readonly QuotationFilter[] = ['status', 'customer_id', 'owner_id'];

export default function QuotationsPage() {
  const text = useDealText();
  const asText = useWorded();
  const state = useListState<QuotationFilter>({ sort: usualQuotationSort, filters: filterNames });
  const list = useList(quotationsQuery(state.query));
  const totals = useQuery(quotationTotalsQuery(state.query));
  return (
    <ListPage
      name="quotations"
      title={asText(menuMessages.quotations)}
      hint={text('quotations_hint')}
      columns={useColumns()}
      list={{ ...list, total: totals.data }}
      state={state}
      filters={
        <DealFilters
          state={state}
          statuses={quotationStatuses.map((status) => ({ value: status, label: text(status) }))}
        />
      }
      add={{ permission: 'quotations.write', text: asText(menuMessages.add_quotation) }}
      exports={{ permission: 'quotations.export', query: quotationParameters(state.query) }}
      empty={{ title: text('quotations_empty'), hint: text('quotations_empty_hint') }}
    />
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
      createdColumn(text('created_at')),
    ],
    [text],
  );
}
