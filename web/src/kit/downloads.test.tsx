import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { sessionKey } from '@/api/session';
import { answerRequests, draw } from '@/testing/render';
import { useDownload } from './downloads';

function Ask() {
  const download = useDownload();
  return (
    <button type="button" onClick={() => download({ path: '/api/v1/exports/orders.csv', title: 'This list · CSV' })}>
      Ask
    </button>
  );
}

const ask = async () => {
  const drawn = draw(<Ask />);
  await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
  return drawn;
};

// A server that sends when the test says so.
function sendingServer() {
  let body: ReadableStreamDefaultController | undefined;
  let signal: AbortSignal | undefined;
  const stream = new ReadableStream({
    start(controller) {
      body = controller;
    },
  });
  const headers = {
    'Content-Disposition': 'attachment; filename="orders-2026-03-05.csv"',
    'Content-Length': '3000000',
  };
  vi.stubGlobal('fetch', async (request: Request) => {
    signal = request.signal;
    return new Response(stream, { headers });
  });
  return {
    send: (bytes: number) => act(async () => body?.enqueue(new Uint8Array(bytes))),
    end: () => act(async () => body?.close()),
    isStopped: () => signal?.aborted,
  };
}

describe('a file from the server', () => {
  const saved: string[] = [];
  beforeEach(() => {
    saved.length = 0;
    URL.createObjectURL = (file: Blob) => `blob:${file.size}`;
    URL.revokeObjectURL = () => {};
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      saved.push(`${this.download} ${this.href}`);
    });
  });

  test('tells how far it is, and is saved under the name that the server gives', async () => {
    const server = sendingServer();
    await ask();
    await server.send(1_000_000);
    expect(await screen.findByText('1MB of 3MB')).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: 'orders-2026-03-05.csv' }).getAttribute('aria-valuenow')).toBe('33');
    expect(saved).toEqual([]);
    await server.send(2_000_000);
    await server.end();
    expect(await screen.findByText('Downloaded orders-2026-03-05.csv')).toBeTruthy();
    expect(saved).toEqual(['orders-2026-03-05.csv blob:3000000']);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  test('can be stopped, and is then not saved', async () => {
    const server = sendingServer();
    await ask();
    await server.send(10);
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel orders-2026-03-05.csv' }));
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(server.isStopped()).toBe(true);
    await server.end();
    expect(saved).toEqual([]);
  });

  test.each([
    [403, 'permission_needed', 'You may not do this'],
    [503, 'unavailable', 'Not available right now, try again shortly'],
    [429, 'too_many_exports', 'Others are exporting just now, please try again'],
  ])('that is refused with %i says why, and is tried again', async (status, code, words) => {
    const sent = answerRequests(() => ({ status, body: { status, code, problems: [] } }));
    await ask();
    expect(await screen.findByText('Not downloaded: This list · CSV')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain(words);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('leads to the sign-in when the session has run out', async () => {
    answerRequests(() => ({ status: 401, body: { status: 401, code: 'session_ended' } }));
    const { client } = await ask();
    await waitFor(() => expect(client.getQueryData(sessionKey)).toBeNull());
  });
});
