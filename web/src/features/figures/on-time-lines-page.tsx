import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useList } from '@/api/list';
import { useAccess } from '@/kit/access';
import { type Column, DataTable } from '@/kit/data-table';
import { DateText } from '@/kit/date-text';
import { ExportMenu } from '@/kit/export-menu';
import { ChoiceFilter } from '@/kit/list-filters';
import { useListState } from '@/kit/list-state';
import { MoneyText } from '@/kit/money-text';
import { Page } from '@/kit/page';
import { EmptyHint } from '@/kit/states';
import { StatusTag, type StatusTone } from '@/kit/status-tag';
import { type Text, useText } from '@/kit/text';
import { type OnTimeLine, onTimeLinesQuery } from './api';
import { LateReason } from './late-reason';
import { lateMessages, reasonMessages } from './late-reason-messages';
import { latenessMessages } from './lateness-messages';
import { messages } from './messages';
import { useModeName } from './mode-name';
import { figurePath, lineFilters, linesQueryOf, outcomes, reasonFilters } from './on-time-question';
import { OnTimeScope } from './on-time-scope';

const lineKey = (line: OnTimeLine) => line.line_id;
const orderPath = (line: OnTimeLine) => `/orders/${line.order_id}`;
const tones: Record<OnTimeLine['outcome'], StatusTone> = { on_time: 'good', late: 'general', open_late: 'severe' };

export default function OnTimeLinesPage() {
  const text = useText(messages);
  const { may } = useAccess();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const state = useListState({ sort: 'promised_on', filters: lineFilters });
  const query = linesQueryOf(params, { sort: state.sort, limit: state.query.limit });
  const list = useList(onTimeLinesQuery(query));
  const columns = useColumns(text);
  const latenessText = useText(latenessMessages);
  const lateText = useText(lateMessages);
  const reasonText = useText(reasonMessages);
  const open = useMemo(
    () => ({ path: orderPath, run: (line: OnTimeLine) => void navigate(orderPath(line)) }),
    [navigate],
  );
  return (
    <Page
      title={text('lines_title')}
      hint={text('lines_hint', { against: text(`against_${query.against}`) })}
      back={{ path: figurePath(params), text: text('on_time') }}
    >
      <DataTable
        name="on-time-lines"
        caption={text('lines')}
        columns={columns}
        list={list}
        state={state}
        rowKey={lineKey}
        open={open}
        hasSearch={false}
        exports={may('figures.export') && <ExportMenu list="on-time-lines" query={query} />}
        filters={
          <>
            <ChoiceFilter
              state={state}
              name="outcome"
              width={180}
              label={text('outcome')}
              any={text('any_outcome')}
              options={outcomes.map((name) => ({ value: name, label: latenessText(`is_${name}`) }))}
            />
            <ChoiceFilter
              state={state}
              name="late_reason"
              width={220}
              isLong
              label={lateText('late_reason')}
              any={lateText('any_reason')}
              options={reasonFilters.map((value) => ({
                value,
                label: value === 'none' ? lateText('not_explained') : reasonText(value),
              }))}
            />
            <OnTimeScope line={list.rows[0]} />
          </>
        }
        empty={<EmptyHint title={text('empty')} hint={text('empty_hint')} />}
      />
    </Page>
  );
}

function useColumns(text: Text<typeof messages>): readonly Column<OnTimeLine>[] {
  const modeName = useModeName();
  const lateText = useText(lateMessages);
  return useMemo(
    () => [
      { key: 'order', title: text('order'), render: (line) => line.order_number },
      { key: 'position', title: text('position'), align: 'end', width: 64, render: (line) => line.position },
      { key: 'customer', title: text('customer'), wraps: true, render: (line) => line.customer_name || '–' },
      { key: 'supplier', title: text('supplier'), wraps: true, render: (line) => line.supplier_name || '–' },
      {
        key: 'promised_on',
        title: text('promised_on'),
        sort: 'promised_on',
        render: (line) => <DateText on={line.promised_on} />,
      },
      {
        key: 'delivered_on',
        title: text('delivered_on'),
        render: (line) => (line.delivered_on ? <DateText on={line.delivered_on} /> : text('not_delivered')),
      },
      { key: 'days_late', title: text('days_late'), render: ({ days_late }) => daysText(days_late, text) },
      {
        key: 'outcome',
        title: text('outcome'),
        render: ({ outcome }) => <StatusTag tone={tones[outcome]} text={text(`outcome_${outcome}`)} />,
      },
      {
        key: 'late_reason',
        title: lateText('late_reason'),
        wraps: true,
        render: (line) => <LateReason line={line} />,
      },
      { key: 'amount', title: text('amount'), align: 'end', render: (line) => <MoneyText money={line.amount} /> },
      {
        key: 'mode',
        title: text('mode'),
        isExtra: true,
        render: ({ transport_mode }) => (transport_mode ? modeName(transport_mode) : '–'),
      },
      { key: 'incoterm', title: text('incoterm'), isExtra: true, render: (line) => line.incoterm ?? '–' },
    ],
    [text, lateText, modeName],
  );
}

function daysText(days: number | null, text: Text<typeof messages>): string {
  if (days === null) return '–';
  if (days === 0) return text('on_the_day');
  return text(days > 0 ? 'days_late_by' : 'days_early_by', { count: Math.abs(days) });
}
