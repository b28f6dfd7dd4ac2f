import { describe, expect, test, vi } from 'vitest';
import { followLiveStream, LiveMessageReader } from './live-stream';

describe('the stream of live messages', () => {
  test('gives a message once it is complete', () => {
    const reader = new LiveMessageReader();
    expect(reader.read('data: {"topic":"peo')).toEqual([]);
    expect(reader.read('ple","id":"p1"}\n')).toEqual([]);
    expect(reader.read('\n')).toEqual([{ topic: 'people', id: 'p1' }]);
  });

  test('takes the topic from the event’s name where the data has none', () => {
    expect(new LiveMessageReader().read('event: orders\ndata: {"id":"o1"}\n\n')).toEqual([
      { topic: 'orders', id: 'o1' },
    ]);
  });

  test('gives several messages of one piece', () => {
    const piece = 'data: {"topic":"a"}\n\ndata: {"topic":"b"}\n\n';
    expect(new LiveMessageReader().read(piece)).toEqual([{ topic: 'a' }, { topic: 'b' }]);
  });

  test('skips comments and what it cannot read', () => {
    expect(new LiveMessageReader().read(': still here\n\ndata: {oops\n\ndata: {"topic":"a"}\n\n')).toEqual([
      { topic: 'a' },
    ]);
  });

  test('accepts lines that end as in Windows', () => {
    expect(new LiveMessageReader().read('data: {"topic":"a"}\r\n\r\n')).toEqual([{ topic: 'a' }]);
  });
});

describe('following the stream', () => {
  const hearing = () => {
    const heard: string[] = [];
    return {
      heard,
      on: {
        open: () => heard.push('open'),
        message: ({ topic }: { topic: string }) => heard.push(topic),
        broken: () => heard.push('broken'),
        refused: () => heard.push('refused'),
      },
    };
  };

  test('connects again after the line broke', async () => {
    vi.useFakeTimers();
    const answers = [
      () => new Response('data: {"topic":"a"}\n\n'),
      () => Response.error(),
      () => new Response('data: {"topic":"b"}\n\n'),
    ];
    const stop = new AbortController();
    vi.stubGlobal('fetch', async () => answers.shift()?.() ?? new Response(null, { status: 401 }));
    const { heard, on } = hearing();
    const followed = followLiveStream('/live', stop.signal, on);
    await vi.runAllTimersAsync();
    await followed;
    vi.useRealTimers();
    expect(heard).toEqual(['open', 'a', 'broken', 'broken', 'open', 'b', 'broken', 'refused']);
  });

  test('asks at once when the browser is online again', async () => {
    vi.useFakeTimers();
    let asked = 0;
    vi.stubGlobal('fetch', async () => {
      asked += 1;
      throw new TypeError('Failed to fetch');
    });
    const stop = new AbortController();
    const { on } = hearing();
    const followed = followLiveStream('/live', stop.signal, on);
    await vi.advanceTimersByTimeAsync(999);
    expect(asked).toBe(1);
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toBe(2);
    stop.abort();
    await followed;
    vi.useRealTimers();
  });

  test('ends when it is stopped', async () => {
    const stop = new AbortController();
    vi.stubGlobal('fetch', async () => {
      stop.abort();
      throw new DOMException('stopped', 'AbortError');
    });
    const { heard, on } = hearing();
    await followLiveStream('/live', stop.signal, on);
    expect(heard).toEqual([]);
  });
});
