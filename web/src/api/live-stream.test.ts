import { describe, expect, test } from 'vitest';
import { LiveMessageReader } from './live-stream';

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
