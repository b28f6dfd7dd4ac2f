import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { useList } from '@/api/list';
import { useAccess } from '@/kit/access';
import { type Column, DataTable } from '@/kit/data-table';
import { ExportMenu } from '@/kit/export-menu';
import { useFormats } from '@/kit/formats';
import { ChoiceFilter } from '@/kit/list-filters';
import { useListState } from '@/kit/list-state';
import { useProblemText } from '@/kit/problem-text';
import { EmptyHint } from '@/kit/states';
import { type Text, useText } from '@/kit/text';
import { type ImportResult, type Outcome, type ResultSort, resultsQuery } from './api';
import { messages } from './messages';
import { OutcomeTag } from './state-tag';

const outcomes: readonly Outcome[] = ['created', 'known', 'refused'];
const resultKey = (result: ImportResult) => result.group_key;
const mostProblemsShown = 3;

export function ResultTable({ id }: { id: string }) {
  const text = useText(messages);
  const navigate = useNavigate();
  const { may } = useAccess();
  const state = useListState({ sort: 'group_key', filters: ['outcome'] });
  const outcome = outcomes.find((name) => name === state.filters.outcome);
  const { sort, limit } = state.query;
  const query = { sort: sort as ResultSort, limit, ...(outcome ? { outcome } : {}) };
  const list = useList(resultsQuery(id, query));
  const columns = useColumns(text);
  const open = useMemo(
    () => ({ run: ({ order_id }: ImportResult) => void (order_id && navigate(`/orders/${order_id}`)) }),
    [navigate],
  );
  return (
    <DataTable
      name="import-results"
      caption={text('results')}
      columns={columns}
      list={list}
      state={state}
      rowKey={resultKey}
      open={open}
      hasSearch={false}
      hasViews={false}
      exports={may('imports.export') && <ExportMenu list="import-results" query={{ ...query, import_id: id }} />}
      filters={
        <ChoiceFilter
          state={state}
          name="outcome"
          width={150}
          label={text('outcome')}
          any={text('any_outcome')}
          options={outcomes.map((name) => ({ value: name, label: text(`outcome_${name}`) }))}
        />
      }
      empty={<EmptyHint title={text('results_empty')} hint={text('results_empty_hint')} />}
    />
  );
}

function useColumns(text: Text<typeof messages>): readonly Column<ImportResult>[] {
  const formats = useFormats();
  const problemText = useProblemText();
  return useMemo(
    () => [
      { key: 'group_key', title: text('group_key'), sort: 'group_key', render: ({ group_key }) => keyText(group_key) },
      {
        key: 'outcome',
        title: text('outcome'),
        width: 130,
        render: (result) => <OutcomeTag outcome={result.outcome} />,
      },
      {
        key: 'order',
        title: text('order'),
        render: ({ order_id, order_number }) =>
          order_id ? <Link to={`/orders/${order_id}`}>{order_number}</Link> : '–',
      },
      { key: 'rows', title: text('row_count'), align: 'end', render: ({ row_count }) => formats.number(row_count) },
      {
        key: 'problems',
        title: text('problem'),
        wraps: true,
        render: ({ problems }) => {
          if (problems.length === 0) return '–';
          const shown = problems
            .slice(0, mostProblemsShown)
            .map(({ row, column, code }) => text('problem_at', { row, column, problem: problemText({ code }) }));
          const more = problems.length - shown.length;
          return [...shown, ...(more > 0 ? [text('more_problems', { count: more })] : [])].join(' · ');
        },
      },
    ],
    [text, formats, problemText],
  );
}

// A row that names no order is kept under a key that nobody reads.
function keyText(key: string): string {
  return key.charCodeAt(0) === 0x7f ? '–' : key;
}
