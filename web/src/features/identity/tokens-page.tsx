import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { type Column, DataTable } from '@/kit/data-table';
import { InstantText } from '@/kit/instant-text';
import { useListState } from '@/kit/list-state';
import { newRecord, useOpened } from '@/kit/opened';
import { Page } from '@/kit/page';
import { EmptyHint } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import { useWholeList } from '@/kit/whole-list';
import { type Token, tokensQuery } from './api';
import { messages } from './messages';
import { RevokeToken } from './revoke-token';

const AddToken = lazy(() => import('./add-token'));

const tokenKey = (token: Token) => token.id;
const nameOf = (token: Token) => token.name;
const noTokens: readonly Token[] = [];

export default function TokensPage() {
  const text = useText(messages);
  const opened = useOpened();
  const state = useListState({ sort: '-created_at' });
  const tokens = useQuery(tokensQuery);
  const columns = useColumns();
  const rows = tokens.data?.items ?? noTokens;
  const list = useWholeList({ query: tokens, rows, columns, state, textOf: nameOf });
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => opened.open(newRecord)}>
      {text('add_token')}
    </Button>
  );
  return (
    <Page title={text('tokens')} hint={text('tokens_hint')} actions={add} width="reading">
      <DataTable
        name="tokens"
        caption={text('tokens')}
        columns={columns}
        list={list}
        state={state}
        rowKey={tokenKey}
        empty={<EmptyHint title={text('tokens_empty')} hint={text('tokens_empty_hint')} action={add} />}
      />
      <Suspense>{opened.key === newRecord && <AddToken onClose={opened.close} />}</Suspense>
    </Page>
  );
}

function useColumns(): readonly Column<Token>[] {
  const text = useText(messages);
  return useMemo(
    () => [
      { key: 'name', title: text('token_name'), sort: 'name', value: nameOf, wraps: true, render: nameOf },
      {
        key: 'permissions',
        title: text('permissions'),
        sort: 'permissions',
        value: (token) => token.permissions.length,
        render: (token) => text('permission_count', { count: token.permissions.length }),
      },
      {
        key: 'created_at',
        title: text('created_at'),
        sort: 'created_at',
        value: (token) => instantOf(token.created_at),
        render: (token) => <InstantText at={token.created_at} />,
      },
      {
        key: 'expires_at',
        title: text('expires_at'),
        sort: 'expires_at',
        value: (token) => instantOf(token.expires_at),
        render: (token) => <Expiry token={token} />,
      },
      {
        key: 'last_used_at',
        title: text('last_used_at'),
        sort: 'last_used_at',
        value: (token) => instantOf(token.last_used_at),
        render: (token) => (token.last_used_at ? <InstantText at={token.last_used_at} /> : text('never_used')),
      },
      { key: 'revoke', title: text('actions'), align: 'end', render: (token) => <RevokeToken token={token} /> },
    ],
    [text],
  );
}

const instantOf = (at: string | null) => (at === null ? null : Date.parse(at));

function Expiry({ token }: { token: Token }) {
  const text = useText(messages);
  if (!token.expires_at) return text('never');
  if (Date.parse(token.expires_at) > Date.now()) return <InstantText at={token.expires_at} />;
  return <StatusTag tone="neutral" text={text('expired')} />;
}
