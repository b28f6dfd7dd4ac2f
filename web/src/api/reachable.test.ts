import { expect, test, vi } from 'vitest';
import { isServerReachable } from './reachable';

test.each([
  [200, true],
  [503, true],
  [502, false],
  [504, false],
])('a server is there or away by an answer of %i', async (status, isThere) => {
  vi.stubGlobal('fetch', async () => new Response(null, { status }));
  expect(await isServerReachable()).toBe(isThere);
});

test('a server that does not answer is away', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await isServerReachable()).toBe(false);
});
