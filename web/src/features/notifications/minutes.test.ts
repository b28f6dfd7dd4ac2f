import { expect, test } from 'vitest';
import { clockOf, minuteOf } from './minutes';

test('Minutes are read and written as a clock shows them', () => {
  for (const [clock, minute] of [
    ['00:00', 0],
    ['07:05', 425],
    ['23:59', 1439],
  ] as const) {
    expect(clockOf(minute)).toBe(clock);
    expect(minuteOf(clock)).toBe(minute);
  }
  for (const none of ['', '24:00', '7:5', 'noon']) expect(minuteOf(none)).toBeNull();
});
