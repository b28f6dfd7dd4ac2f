import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { InstantText } from '@/kit/instant-text';
import { newRecord, useOpened } from '@/kit/opened';
import { Page } from '@/kit/page';
import { RecordTable } from '@/kit/record-table';
import { EmptyHint, QueryStates } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import { type Token, tokensQuery } from './api';
import { messages } from './messages';
import { RevokeToken } from './revoke-token';

const AddToken = lazy(() => import('./add-token'));

const tokenKey = (token: Token) => token.id;

export default function TokensPage() {
  const text = useText(messages);
  const opened = useOpened();
  const tokens = useQuery(tokensQuery);
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => opened.open(newRecord)}>
      {text('add_token')}
    </Button>
  );
  return (
    <Page title={text('tokens')} hint={text('tokens_hint')} actions={add} width="reading">
      <QueryStates query={tokens}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyHint title={text('tokens_empty')} hint={text('tokens_empty_hint')} action={add} />
          ) : (
            <Tokens tokens={items} />
          )
        }
      </QueryStates>
      <Suspense>{opened.key === newRecord && <AddToken onClose={opened.close} />}</Suspense>
    </Page>
  );
}

function Tokens({ tokens }: { tokens: readonly Token[] }) {
  const text = useText(messages);
  return (
    <RecordTable
      caption={text('tokens')}
      rows={tokens}
      rowKey={tokenKey}
      columns={[
        { key: 'name', title: text('token_name'), wraps: true, render: (token) => token.name },
        {
          key: 'permissions',
          title: text('permissions'),
          render: (token) => text('permission_count', { count: token.permissions.length }),
        },
        { key: 'created_at', title: text('created_at'), render: (token) => <InstantText at={token.created_at} /> },
        { key: 'expires_at', title: text('expires_at'), render: (token) => <Expiry token={token} /> },
        {
          key: 'last_used_at',
          title: text('last_used_at'),
          render: (token) => (token.last_used_at ? <InstantText at={token.last_used_at} /> : text('never_used')),
        },
        { key: 'revoke', title: text('actions'), align: 'end', render: (token) => <RevokeToken token={token} /> },
      ]}
    />
  );
}

function Expiry({ token }: { token: Token }) {
  const text = useText(messages);
  if (!token.expires_at) return text('never');
  if (Date.parse(token.expires_at) > Date.now()) return <InstantText at={token.expires_at} />;
  return <StatusTag tone="neutral" text={text('expired')} />;
}
