// Outgoing mail as administrators see it: how each one fared, and having one tried again.
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useList } from '@/api/list';
import { useAccess } from '@/kit/access';
import { useChange } from '@/kit/change';
import { type Column, DataTable } from '@/kit/data-table';
import { ExportMenu } from '@/kit/export-menu';
import { InstantText } from '@/kit/instant-text';
import { ChoiceFilter } from '@/kit/list-filters';
import { useListState } from '@/kit/list-state';
import { useFailureNotice } from '@/kit/notices';
import { Page } from '@/kit/page';
import { EmptyHint } from '@/kit/states';
import { StatusTag, type StatusTone } from '@/kit/status-tag';
import { type Text, useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { type MailState, mailStates, mailsQuery, mailTotalsQuery, type OutgoingMail, retryMail } from './api';
import { mailMessages } from './mail-messages';

const rowKey = (row: OutgoingMail) => row.id;
const filterNames = ['state'] as const;
const tones: Record<MailState, StatusTone> = {
  waiting: 'active',
  sent: 'good',
  bounced: 'severe',
  dead: 'severe',
  expired: 'neutral',
  cancelled: 'neutral',
};

export const nameOf = (text: Text<typeof mailMessages>, code: string) =>
  code in mailMessages ? text(code as 'notification') : code;

export default function MailsPage() {
  const text = useText(mailMessages);
  const state = useListState<'state'>({ sort: '-changed_at', filters: filterNames });
  const list = useList(mailsQuery(state.query));
  const totals = useQuery(mailTotalsQuery(state.filters));
  const { may } = useAccess();
  return (
    <Page title={text('mails')} hint={text('mails_hint')}>
      <DataTable
        name="mails"
        caption={text('mails')}
        columns={useColumns()}
        list={{ ...list, total: totals.data }}
        state={state}
        rowKey={rowKey}
        hasSearch={false}
        exports={may('mails.export') && <ExportMenu list="mails" query={state.query} />}
        filters={
          <ChoiceFilter
            state={state}
            name="state"
            width={150}
            label={text('state')}
            any={text('any_state')}
            options={mailStates.map((value) => ({ value, label: text(value) }))}
          />
        }
        empty={<EmptyHint title={text('none')} hint={text('none_hint')} />}
      />
    </Page>
  );
}

function useColumns(): readonly Column<OutgoingMail>[] {
  const text = useText(mailMessages);
  return useMemo(
    () => [
      { key: 'recipient', title: text('recipient'), render: (row) => row.name },
      { key: 'address', title: text('address'), render: (row) => row.masked_address },
      { key: 'what', title: text('what'), render: (row) => nameOf(text, row.template_code) },
      { key: 'about', title: text('about'), render: (row) => row.label || '–' },
      {
        key: 'state',
        title: text('state'),
        render: (row) => <StatusTag tone={tones[row.state]} text={text(row.state)} />,
      },
      { key: 'reply', title: text('reply'), wraps: true, render: (row) => row.reply || '–' },
      { key: 'attempts', title: text('attempts'), align: 'end', isExtra: true, render: (row) => row.attempts },
      { key: 'next_at', title: text('next_at'), isExtra: true, render: (row) => <InstantText at={row.next_at} /> },
      { key: 'sent_by', title: text('sent_by'), isExtra: true, render: (row) => row.sent_by_name || '–' },
      {
        key: 'changed_at',
        title: text('changed_at'),
        sort: 'changed_at',
        render: (row) => <InstantText at={row.changed_at} />,
      },
      { key: 'retry', title: text('retry'), render: (row) => row.state === 'dead' && <Retry mail={row} /> },
    ],
    [text],
  );
}

function Retry({ mail }: { mail: OutgoingMail }) {
  const text = useText(mailMessages);
  const { may } = useAccess();
  const done = useUndoNotice();
  const failed = useFailureNotice();
  const change = useChange({ topics: ['mails'], call: retryMail });
  const retry = () =>
    change.run(mail.id).then(
      () => done(text('retried')),
      () => failed(text('retry')),
    );
  return (
    <Button size="small" disabled={!may('mails.retry')} loading={change.isRunning} onClick={() => void retry()}>
      {text('retry')}
    </Button>
  );
}
