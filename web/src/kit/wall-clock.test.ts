import { expect, test } from 'vitest';
import { instantAt, wallClock } from './wall-clock';

test.each([
  ['2026-03-02T01:00:00.000Z', 'Asia/Shanghai', '2026-03-02T09:00'],
  ['2026-03-01T16:30:00.000Z', 'Asia/Shanghai', '2026-03-02T00:30'],
  ['2026-07-01T12:00:00.000Z', 'Europe/Berlin', '2026-07-01T14:00'],
  ['2026-01-01T02:15:00.000Z', 'America/New_York', '2025-12-31T21:15'],
  ['2026-03-02T01:00:00.000Z', 'UTC', '2026-03-02T01:00'],
])('%s in %s is %s, and back', (at, zone, wall) => {
  expect(wallClock(at, zone)).toBe(wall);
  expect(instantAt(wall, zone)).toBe(at);
});

test('the last hour before the clock changes is that hour', () => {
  expect(instantAt('2026-03-29T01:30', 'Europe/Berlin')).toBe('2026-03-29T00:30:00.000Z');
  expect(instantAt('2026-03-29T03:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
});
