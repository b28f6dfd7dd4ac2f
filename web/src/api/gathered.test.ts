import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Gathered } from './gathered';

describe('gathered items', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function gathering() {
    const calls: string[][] = [];
    return { calls, gathered: new Gathered<string>((items) => calls.push(items), 1000) };
  }

  test('come alone when they are rare', () => {
    const { calls, gathered } = gathering();
    gathered.add('a');
    expect(calls).toEqual([['a']]);
    vi.advanceTimersByTime(1000);
    gathered.add('b');
    expect(calls).toEqual([['a'], ['b']]);
  });

  test('come together when they are many', () => {
    const { calls, gathered } = gathering();
    for (const item of ['a', 'b', 'c']) gathered.add(item);
    vi.advanceTimersByTime(999);
    expect(calls).toEqual([['a']]);
    vi.advanceTimersByTime(1);
    gathered.add('d');
    expect(calls).toEqual([['a'], ['b', 'c']]);
    vi.advanceTimersByTime(5000);
    expect(calls).toEqual([['a'], ['b', 'c'], ['d']]);
  });

  test('do not come once it was stopped', () => {
    const { calls, gathered } = gathering();
    gathered.add('a');
    gathered.add('b');
    gathered.stop();
    vi.advanceTimersByTime(5000);
    expect(calls).toEqual([['a']]);
  });
});
