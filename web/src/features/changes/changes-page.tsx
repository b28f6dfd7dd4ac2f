// Changes of all orders in reach.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useList } from '@/api/list';
import { useAccess } from '@/kit/access';
import { type Column, DataTable } from '@/kit/data-table';
import { ExportMenu } from '@/kit/export-menu';
import { InstantText } from '@/kit/instant-text';
import { ChoiceFilter } from '@/kit/list-filters';
import { useListState } from '@/kit/list-state';
import { Page } from '@/kit/page';
import { PersonName } from '@/kit/person-name';
import { EmptyHint } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { type ChangeFilter, type ChangeItem, changeParameters, changesQuery, changeTotalsQuery, states } from './api';
import { stateTone, useChangeWords } from './wording';

const rowKey = (row: ChangeItem) => row.id;
const filterNames: readonly ChangeFilter[] = ['state'];

export default function ChangesPage() {
  const { text, word } = useChangeWords();
  const { may } = useAccess();
  const navigate = useNavigate();
  const state = useListState<ChangeFilter>({ sort: '-made_at', filters: filterNames });
  const list = useList(changesQuery(state.query));
  const totals = useQuery(changeTotalsQuery(state.query));
  const open = useMemo(
    () => ({
      path: (row: ChangeItem) => `/changes/${row.id}`,
      run: (row: ChangeItem) => void navigate(`/changes/${row.id}`),
    }),
    [navigate],
  );
  return (
    <Page title={text('changes')} hint={text('changes_hint')}>
      <DataTable
        name="changes"
        caption={text('changes')}
        columns={useColumns()}
        list={{ ...list, total: totals.data }}
        state={state}
        rowKey={rowKey}
        open={open}
        hasSearch={false}
        filters={
          <ChoiceFilter
            state={state}
            name="state"
            width={160}
            label={text('state')}
            any={text('any_state')}
            options={states.map((value) => ({ value, label: word(value) }))}
          />
        }
        exports={may('changes.export') && <ExportMenu list="changes" query={changeParameters(state.query)} />}
        empty={<EmptyHint title={text('no_changes')} hint={text('no_changes_hint')} />}
      />
    </Page>
  );
}

function useColumns(): readonly Column<ChangeItem>[] {
  const { text, word } = useChangeWords();
  return useMemo(
    () => [
      { key: 'number', title: text('number'), sort: 'number', width: 150, render: (row) => row.number },
      { key: 'order', title: text('order'), width: 150, render: (row) => row.order_number },
      { key: 'customer', title: text('customer'), wraps: true, render: (row) => row.customer_name || '–' },
      {
        key: 'state',
        title: text('state'),
        render: (row) => <StatusTag tone={stateTone(row.state)} text={word(row.state)} />,
      },
      { key: 'reason', title: text('reason'), wraps: true, render: (row) => row.reason },
      { key: 'asked_by', title: text('asked_by'), render: (row) => word(row.asked_by) },
      { key: 'made_by', title: text('made_by'), render: (row) => <PersonName name={row.made_by_name} /> },
      { key: 'made_at', title: text('made_at'), sort: 'made_at', render: (row) => <InstantText at={row.made_at} /> },
    ],
    [text, word],
  );
}
