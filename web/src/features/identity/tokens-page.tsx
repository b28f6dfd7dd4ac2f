import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useList } from '@/api/list';
import { type Column, DataTable } from '@/kit/data-table';
import { InstantText } from '@/kit/instant-text';
import { useListState } from '@/kit/list-state';
import { newRecord, useOpened } from '@/kit/opened';
import { Page } from '@/kit/page';
import { EmptyHint } from '@/kit/states';
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
  const state = useListState({ sort: '-created_at' });
  const list = useList(tokensQuery(state.query));
  const columns = useMemo<readonly Column<Token>[]>(
    () => [
      { key: 'name', title: text('token_name'), sort: 'name', render: (token) => token.name },
      {
        key: 'permissions',
        title: text('permissions'),
        render: (token) => text('permission_count', { count: token.permissions.length }),
      },
      {
        key: 'created_at',
        title: text('created_at'),
        sort: 'created_at',
        render: (token) => <InstantText at={token.created_at} />,
      },
      { key: 'expires_at', title: text('expires_at'), render: (token) => <Expiry token={token} /> },
      {
        key: 'last_used_at',
        title: text('last_used_at'),
        render: (token) => (token.last_used_at ? <InstantText at={token.last_used_at} /> : text('never_used')),
      },
      {
        key: 'revoke',
        title: text('actions'),
        align: 'end',
        width: 90,
        render: (token) => <RevokeToken token={token} />,
      },
    ],
    [text],
  );
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => opened.open(newRecord)}>
      {text('add_token')}
    </Button>
  );
  return (
    <Page title={text('tokens')} hint={text('tokens_hint')} actions={add}>
      <DataTable
        name="tokens"
        caption={text('tokens')}
        columns={columns}
        list={list}
        state={state}
        rowKey={tokenKey}
        hasSearch={false}
        empty={<EmptyHint title={text('tokens_empty')} hint={text('tokens_empty_hint')} action={add} />}
      />
      <Suspense>{opened.key === newRecord && <AddToken onClose={opened.close} />}</Suspense>
    </Page>
  );
}

function Expiry({ token }: { token: Token }) {
  const text = useText(messages);
  if (!token.expires_at) return text('never');
  if (Date.parse(token.expires_at) > Date.now()) return <InstantText at={token.expires_at} />;
  return <StatusTag tone="neutral" text={text('expired')} />;
}
