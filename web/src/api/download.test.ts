import { describe, expect, test, vi } from 'vitest';
import { type DownloadProgress, download, fileName } from './download';

const headers = { 'Content-Disposition': 'attachment; filename="orders-2026-03-05.csv"' };

function bodyOf(pieces: readonly number[], end: (body: ReadableStreamDefaultController) => void) {
  return new ReadableStream({
    start(body) {
      for (const size of pieces) body.enqueue(new Uint8Array(size));
      end(body);
    },
  });
}

function answering(response: () => Response | Promise<Response>) {
  vi.stubGlobal('fetch', async () => response());
  const heard: DownloadProgress[] = [];
  const done = download({
    path: '/api/v1/exports/orders.csv?language=en',
    signal: new AbortController().signal,
    onProgress: (progress) => heard.push(progress),
  });
  return { done, heard };
}

describe('a file', () => {
  test('comes under the name that the server gives it, and tells how much of it is here', async () => {
    const sizes = [700_000, 700_000, 5];
    const { done, heard } = answering(
      () =>
        new Response(
          bodyOf(sizes, (body) => body.close()),
          { headers: { ...headers, 'Content-Length': '1400005' } },
        ),
    );
    const { file, name } = await done;
    expect(file.size).toBe(1_400_005);
    expect(name).toBe('orders-2026-03-05.csv');
    expect(heard.map(({ bytes }) => bytes)).toEqual([0, 700_000, 1_400_000, 1_400_005]);
    expect(heard.at(-1)).toEqual({ name, bytes: 1_400_005, total: 1_400_005 });
  });

  test('that is refused is a problem', async () => {
    const refusal = { status: 429, code: 'too_many_requests', problems: [{ path: '', code: 'too_many_exports' }] };
    const { done } = answering(() => Response.json(refusal, { status: 429 }));
    await expect(done).rejects.toMatchObject({ status: 429, problems: [{ code: 'too_many_exports' }] });
  });

  test('of a server that is away is a problem', async () => {
    const { done } = answering(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(done).rejects.toMatchObject({ status: 0, code: 'unreachable' });
  });

  test('that breaks off is never half a file', async () => {
    const { done } = answering(
      () =>
        new Response(
          bodyOf([5], (body) => body.error(new TypeError('network error'))),
          { headers },
        ),
    );
    await expect(done).rejects.toMatchObject({ code: 'download_cut_off' });
  });
});

test('a name that is more than ASCII is read in full', () => {
  expect(fileName(`attachment; filename="__.csv"; filename*=UTF-8''%E8%AE%A2%E5%8D%95.csv`)).toBe('订单.csv');
  expect(fileName('attachment')).toBe('download');
});
