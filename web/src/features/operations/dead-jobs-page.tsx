// Jobs that were given up, as administrators see them: what for, why, and what becomes of them.
import { useMemo } from 'react';
import { useList } from '@/api/list';
import { type Column, DataTable } from '@/kit/data-table';
import { InstantText } from '@/kit/instant-text';
import { useListState } from '@/kit/list-state';
import { Page } from '@/kit/page';
import { useProblemText } from '@/kit/problem-text';
import { EmptyHint } from '@/kit/states';
import { useText } from '@/kit/text';
import { type DeadJob, deadJobsQuery } from './api';
import { DecideJob } from './decide-job';
import { kindMessages, messages } from './messages';

const rowKey = (job: DeadJob) => job.id;

export default function DeadJobsPage() {
  const text = useText(messages);
  const state = useListState({ sort: '-died_at', filters: [] });
  return (
    <Page title={text('dead_jobs')} hint={text('dead_jobs_hint')}>
      <DataTable
        name="dead-jobs"
        caption={text('dead_jobs')}
        columns={useColumns()}
        list={useList(deadJobsQuery(state.query))}
        state={state}
        rowKey={rowKey}
        hasSearch={false}
        empty={<EmptyHint title={text('none')} hint={text('none_hint')} />}
      />
    </Page>
  );
}

function useColumns(): readonly Column<DeadJob>[] {
  const text = useText(messages);
  const kindText = useText(kindMessages);
  const problemText = useProblemText();
  return useMemo(
    () => [
      {
        key: 'kind',
        title: text('kind'),
        render: ({ kind }) => (kind in kindMessages ? kindText(kind as keyof typeof kindMessages) : kind),
      },
      { key: 'subject', title: text('subject'), wraps: true, render: ({ subject }) => subject || '–' },
      { key: 'error', title: text('error'), wraps: true, render: ({ error }) => problemText({ code: error }) },
      { key: 'attempts', title: text('attempts'), align: 'end', render: ({ attempts }) => attempts },
      { key: 'id', title: text('id'), isExtra: true, render: ({ id }) => id },
      {
        key: 'created_at',
        title: text('created_at'),
        isExtra: true,
        render: (job) => <InstantText at={job.created_at} />,
      },
      { key: 'died_at', title: text('died_at'), sort: 'died_at', render: (job) => <InstantText at={job.died_at} /> },
      { key: 'actions', title: text('actions'), render: (job) => <DecideJob job={job} /> },
    ],
    [text, kindText, problemText],
  );
}
