import { expect, test } from 'vitest';
import { dayAfter, startOfDay } from './day';

test.each([
  ['2026-03-05', 'Asia/Shanghai', '2026-03-04T16:00:00.000Z'],
  ['2026-03-05', 'UTC', '2026-03-05T00:00:00.000Z'],
  ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
  ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00.000Z'],
  ['2026-11-02', 'America/New_York', '2026-11-02T05:00:00.000Z'],
])('%s in %s begins at %s', (date, zone, instant) => expect(startOfDay(date, zone)).toBe(instant));

test('the day after the last of a month is the first of the next', () => {
  expect(dayAfter('2026-02-28')).toBe('2026-03-01');
  expect(dayAfter('2026-12-31')).toBe('2027-01-01');
});
