import { expect, test } from 'vitest';
import { daysLater, instantOf, wallTime } from './zoned-time';

test.each([
  ['Asia/Shanghai', '2026-03-05', '18:00', '2026-03-05T10:00:00.000Z'],
  ['Asia/Shanghai', '2026-03-05', '00:00', '2026-03-04T16:00:00.000Z'],
  ['America/New_York', '2026-03-07', '18:00', '2026-03-07T23:00:00.000Z'],
  ['America/New_York', '2026-03-08', '18:00', '2026-03-08T22:00:00.000Z'],
  ['America/New_York', '2026-11-01', '18:00', '2026-11-01T23:00:00.000Z'],
  ['Asia/Kathmandu', '2026-03-05', '08:15', '2026-03-05T02:30:00.000Z'],
])('in %s, %s %s is %s and reads back the same', (zone, on, at, instant) => {
  expect(instantOf({ on, at }, zone).toISOString()).toBe(instant);
  expect(wallTime(new Date(instant), zone)).toEqual({ on, at });
});

test('days are counted over the ends of months', () => {
  expect(daysLater('2026-02-28', 1)).toBe('2026-03-01');
  expect(daysLater('2026-12-31', 7)).toBe('2027-01-07');
});
