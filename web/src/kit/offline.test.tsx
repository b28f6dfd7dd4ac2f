import { onlineManager, useQuery } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Form, Input } from 'antd';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { answer, api } from '@/api/client';
import { answerRequests, draw } from '@/testing/render';
import { useChange } from './change';
import { RecordForm } from './record-form';
import { QueryStates } from './states';

const goOffline = () => onlineManager.setOnline(false);
const goOnline = () => act(() => onlineManager.setOnline(true));
const noServer = () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
const aServer = () => answerRequests(() => ({ body: { items: [{ name: 'people.read' }] } }));

function usePermissions(part: string) {
  return useQuery({
    queryKey: ['permissions', part],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/permissions', { signal })),
    retry: false,
    staleTime: 0,
  });
}

const Permissions = () => (
  <QueryStates query={usePermissions('all')}>{({ items }) => <p>{items[0]?.name}</p>}</QueryStates>
);
const Part = () => <QueryStates query={usePermissions('part')}>{() => <p>part</p>}</QueryStates>;
const Parts = () => <QueryStates query={usePermissions('page')}>{() => <Part />}</QueryStates>;

describe('a browser that is offline', () => {
  afterEach(() => onlineManager.setOnline(true));

  test('shows what a server nearby answers', async () => {
    goOffline();
    aServer();
    draw(<Permissions />);
    expect(await screen.findByText('people.read')).toBeTruthy();
  });

  test('says that the server is away instead of waiting, and asks again once it is online', async () => {
    goOffline();
    noServer();
    draw(<Permissions />);
    expect(await screen.findByText(/The server cannot be reached/)).toBeTruthy();
    aServer();
    goOnline();
    expect(await screen.findByText('people.read')).toBeTruthy();
  });

  test('says of when that is which could not be renewed', async () => {
    aServer();
    const { client } = draw(<Permissions />);
    await screen.findByText('people.read');
    goOffline();
    noServer();
    await act(() => client.refetchQueries());
    expect(await screen.findByText(/Not up to date: this is from/)).toBeTruthy();
    expect(screen.getByText('people.read')).toBeTruthy();
    aServer();
    goOnline();
    await waitFor(() => expect(screen.queryByText(/Not up to date/)).toBeNull());
  });

  test('says it once for all parts of a page, which are asked for together', async () => {
    aServer();
    const { client } = draw(<Parts />);
    await screen.findByText('part');
    noServer();
    await act(() => client.refetchQueries());
    expect(await screen.findAllByText(/Not up to date/)).toHaveLength(1);
    const sent = aServer();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByText(/Not up to date/)).toBeNull());
    expect(sent).toHaveLength(2);
  });

  test('refuses a change at once, keeps what was typed, and sends nothing by itself later', async () => {
    noServer();
    goOffline();
    draw(<NameForm />);
    await userEvent.type(screen.getByLabelText(/Name/), 'Nordlicht');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('The server cannot be reached; your input is kept')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/Name/).value).toBe('Nordlicht');
    const sent = aServer();
    await goOnline();
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toHaveLength(1));
  });

  test('says why something that is done by a press was not done', async () => {
    noServer();
    goOffline();
    draw(<SignOut />);
    await userEvent.click(screen.getByRole('button'));
    expect(await screen.findByText('0 unreachable')).toBeTruthy();
  });
});

const signOut = () => answer(api.DELETE('/api/v1/session'));

function NameForm() {
  return (
    <RecordForm
      initial={{ name: '' }}
      labels={{ name: 'Name' }}
      draft={null}
      topics={[]}
      save={signOut}
      onSaved={() => {}}
    >
      <Form.Item name="name" label="Name">
        <Input />
      </Form.Item>
    </RecordForm>
  );
}

function SignOut() {
  const change = useChange({ topics: [], call: signOut });
  return (
    <button type="button" onClick={() => void change.run(null).catch(() => {})}>
      {change.isRunning ? 'running' : (change.problem?.message ?? 'idle')}
    </button>
  );
}
