// Every gate that two people opened by hand, the newest first, and how often which condition.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useList } from '@/api/list';
import { useAccess } from '@/kit/access';
import { type Column, DataTable } from '@/kit/data-table';
import { ExportMenu } from '@/kit/export-menu';
import { useFormats } from '@/kit/formats';
import { InstantText } from '@/kit/instant-text';
import { ChoiceFilter } from '@/kit/list-filters';
import { useListState } from '@/kit/list-state';
import { Page } from '@/kit/page';
import { PersonName } from '@/kit/person-name';
import { EmptyHint } from '@/kit/states';
import { type GateOpening, openingsQuery, openingTotalsQuery } from './api';
import styles from './approvals.module.css';
import { useApprovalWords, useOrderWord } from './wording';

const rowKey = (row: GateOpening) => row.id;

export default function GateOpeningsPage() {
  const { text } = useApprovalWords();
  const orderWord = useOrderWord();
  const { may } = useAccess();
  const state = useListState({ sort: '-opened_at', filters: ['condition'] });
  const list = useList(openingsQuery(state.query));
  const totals = useQuery(openingTotalsQuery);
  const counts = totals.data?.by_condition ?? [];
  const asked = counts.filter(({ condition }) => condition === (state.filters.condition ?? condition));
  const total = totals.data && { count: asked.reduce((sum, { count }) => sum + count, 0), is_exact: true };
  const conditions = [...new Set(counts.map(({ condition }) => condition))];
  return (
    <Page title={text('gate_openings')} hint={text('openings_hint')}>
      {counts.length > 0 && (
        <ul className={styles.counts}>
          {counts.map(({ before, condition, count }) => (
            <li key={`${before}/${condition}`}>
              {text('times', { name: `${orderWord(before)} · ${orderWord(condition)}`, count })}
            </li>
          ))}
        </ul>
      )}
      <DataTable
        name="gate-openings"
        caption={text('gate_openings')}
        columns={useColumns()}
        list={{ ...list, total }}
        state={state}
        rowKey={rowKey}
        hasSearch={false}
        filters={
          <ChoiceFilter
            state={state}
            name="condition"
            width={220}
            label={text('condition')}
            any={text('any_condition')}
            options={conditions.map((value) => ({ value, label: orderWord(value) }))}
          />
        }
        exports={may('gate_openings.export') && <ExportMenu list="gate-openings" query={state.query} />}
        empty={<EmptyHint title={text('openings_empty')} hint={text('openings_empty_hint')} />}
      />
    </Page>
  );
}

function useColumns(): readonly Column<GateOpening>[] {
  const { text } = useApprovalWords();
  const orderWord = useOrderWord();
  const formats = useFormats();
  return useMemo(
    () => [
      {
        key: 'order',
        title: text('order'),
        width: 140,
        render: (row) => <Link to={`/orders/${row.order_id}`}>{row.order_number}</Link>,
      },
      { key: 'customer', title: text('customer'), wraps: true, render: (row) => row.customer_name || '–' },
      {
        key: 'condition',
        title: text('condition'),
        wraps: true,
        render: (row) => `${orderWord(row.before)} · ${orderWord(row.condition)}`,
      },
      {
        key: 'missing',
        title: text('what_was_missing'),
        wraps: true,
        render: (row) => formats.list(row.missing.map(orderWord)) || '–',
      },
      { key: 'reason', title: text('reason'), wraps: true, render: (row) => row.reason },
      { key: 'asked_by', title: text('asked_by'), render: (row) => <PersonName name={row.asked_by_name} /> },
      { key: 'agreed_by', title: text('agreed_by'), render: (row) => <PersonName name={row.agreed_by_name} /> },
      {
        key: 'opened_at',
        title: text('opened_at'),
        sort: 'opened_at',
        render: (row) => <InstantText at={row.opened_at} />,
      },
    ],
    [text, orderWord, formats],
  );
}
