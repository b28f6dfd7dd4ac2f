import { describe, expect, test, vi } from 'vitest';
import { answerRequests } from '@/testing/render';
import { answer, api, newIdempotencyKey, rememberCsrfToken } from './client';
import { ApiProblem } from './problems';

const get = () => answer(api.GET('/api/v1/permissions'));

describe('an answer', () => {
  test('is the data of a success', async () => {
    answerRequests(() => ({ body: { items: [] } }));
    expect(await get()).toEqual({ items: [] });
  });

  test('of a refusal is thrown with all its problems', async () => {
    const problems = [{ path: '/name', code: 'required', limit: '' }];
    answerRequests(() => ({ status: 422, body: { status: 422, code: 'invalid', request_id: 'r1', problems } }));
    const problem = await get().catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ApiProblem);
    expect(problem).toMatchObject({ status: 422, code: 'invalid', requestId: 'r1', problems });
  });

  test('that is no problem document still says its status', async () => {
    answerRequests(() => ({ status: 502 }));
    await expect(get()).rejects.toMatchObject({ status: 502, code: 'status_502' });
  });

  test('that never came is called unreachable', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(get()).rejects.toMatchObject({ status: 0, code: 'unreachable' });
  });
});

describe('the token against forged requests', () => {
  test('goes with changes and not with reading', async () => {
    rememberCsrfToken('secret');
    const sent = answerRequests(() => ({ status: 200, body: { items: [] } }));
    await get();
    await answer(api.DELETE('/api/v1/session'));
    expect(sent.map((request) => request.headers.get('X-CSRF-Token'))).toEqual([null, 'secret']);
  });
});

test('keys for repeating a request are never the same', () => {
  expect(newIdempotencyKey()).toMatch(/^[0-9a-f]{32}$/);
  expect(newIdempotencyKey()).not.toBe(newIdempotencyKey());
});
