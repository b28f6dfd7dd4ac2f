// What waits for me, what I asked, everything in reach; decided beside the list.
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useList } from '@/api/list';
import { useAccess } from '@/kit/access';
import { type Column, DataTable } from '@/kit/data-table';
import { ExportMenu } from '@/kit/export-menu';
import { InstantText } from '@/kit/instant-text';
import { ChoiceFilter } from '@/kit/list-filters';
import { type ListState, useListState } from '@/kit/list-state';
import { useOpened } from '@/kit/opened';
import { Page } from '@/kit/page';
import { PersonName } from '@/kit/person-name';
import { EmptyHint } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import {
  type ApprovalFilter,
  type ApprovalItem,
  approvalsQuery,
  approvalTotalsQuery,
  exportedQuery,
  kinds,
  states,
} from './api';
import { stateTone, useApprovalWords } from './wording';

const ApprovalPanel = lazy(async () => ({ default: (await import('./approval-panel')).ApprovalPanel }));

const rowKey = (row: ApprovalItem) => row.id;
const filterNames: readonly ApprovalFilter[] = ['mine', 'state', 'kind'];

export default function ApprovalsPage() {
  const { text } = useApprovalWords();
  const { may } = useAccess();
  const opened = useOpened();
  const state = useListState<ApprovalFilter>({ sort: '-asked_at', filters: filterNames });
  const list = useList(approvalsQuery(state.query));
  const totals = useQuery(approvalTotalsQuery(state.query));
  const open = useMemo(
    () => ({ path: (row: ApprovalItem) => `?open=${row.id}`, run: (row: ApprovalItem) => opened.open(row.id) }),
    [opened.open],
  );
  return (
    <Page title={text('approvals')} hint={text('approvals_hint')} actions={<Whose state={state} />}>
      <DataTable
        name="approvals"
        caption={text('approvals')}
        columns={useColumns()}
        list={{ ...list, total: totals.data }}
        state={state}
        rowKey={rowKey}
        open={open}
        hasSearch={false}
        filters={<Filters state={state} />}
        exports={may('approvals.export') && <ExportMenu list="approvals" query={exportedQuery(state.query)} />}
        empty={<EmptyHint title={text('approvals_empty')} hint={text('approvals_empty_hint')} />}
      />
      <Suspense>{opened.key && <ApprovalPanel key={opened.key} id={opened.key} onClose={opened.close} />}</Suspense>
    </Page>
  );
}

function Whose({ state }: { state: ListState<ApprovalFilter> }) {
  const { text } = useApprovalWords();
  return (
    <Segmented
      aria-label={text('mine')}
      value={state.filters.mine ?? 'to_decide'}
      onChange={(value) => state.setFilter('mine', value === 'to_decide' ? undefined : value)}
      options={(['to_decide', 'asked', 'all'] as const).map((value) => ({ value, label: text(value) }))}
    />
  );
}

function useColumns(): readonly Column<ApprovalItem>[] {
  const { text, word } = useApprovalWords();
  return useMemo(
    () => [
      { key: 'order', title: text('order'), width: 140, render: (row) => row.order_number },
      { key: 'customer', title: text('customer'), wraps: true, render: (row) => row.customer_name || '–' },
      { key: 'kind', title: text('what'), render: (row) => word(row.kind) },
      {
        key: 'state',
        title: text('state'),
        render: (row) => <StatusTag tone={stateTone(row)} text={row.is_overdue ? text('overdue') : word(row.state)} />,
      },
      {
        key: 'progress',
        title: text('progress'),
        render: (row) =>
          text('progress_of', {
            done: row.parties.filter(({ decision }) => decision).length,
            all: row.parties.length,
          }),
      },
      { key: 'asked_by', title: text('asked_by'), render: (row) => <PersonName name={row.asked_by_name} /> },
      {
        key: 'asked_at',
        title: text('asked_at'),
        sort: 'asked_at',
        render: (row) => <InstantText at={row.asked_at} />,
      },
      {
        key: 'deadline_at',
        title: text('deadline_at'),
        sort: 'deadline_at',
        render: (row) => <InstantText at={row.deadline_at} />,
      },
      { key: 'reason', title: text('reason'), wraps: true, isExtra: true, render: (row) => row.reason || '–' },
    ],
    [text, word],
  );
}

function Filters({ state }: { state: ListState<ApprovalFilter> }) {
  const { text, word } = useApprovalWords();
  return (
    <>
      <ChoiceFilter
        state={state}
        name="state"
        width={150}
        label={text('state')}
        any={text('any_state')}
        options={states.map((value) => ({ value, label: word(value) }))}
      />
      <ChoiceFilter
        state={state}
        name="kind"
        width={160}
        label={text('what')}
        any={text('any_kind')}
        options={kinds.map((value) => ({ value, label: word(value) }))}
      />
    </>
  );
}
