import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import { ApiProblem } from './problems';
import { isTouchedBy, isWorthAnotherTry, newQueryClient, refreshAll } from './query';

describe('a change of one record', () => {
  test('touches the record and the lists of its topic', () => {
    expect(isTouchedBy(['people', 'p1'], 'people', 'p1')).toBe(true);
    expect(isTouchedBy(['people', 'p1', 'history'], 'people', 'p1')).toBe(true);
    expect(isTouchedBy(['people', { sort: 'name' }], 'people', 'p1')).toBe(true);
  });

  test('touches neither other records nor other topics', () => {
    expect(isTouchedBy(['people', 'p2'], 'people', 'p1')).toBe(false);
    expect(isTouchedBy(['roles', 'p1'], 'people', 'p1')).toBe(false);
  });

  test('of unknown id touches the whole topic', () => {
    expect(isTouchedBy(['people', 'p2'], 'people', undefined)).toBe(true);
  });
});

test('what several changes touch is fetched once', async () => {
  const client = newQueryClient();
  let fetched = 0;
  const list = new QueryObserver(client, { queryKey: ['people', {}], queryFn: () => ++fetched });
  const stop = list.subscribe(() => {});
  await client.refetchQueries();
  const before = fetched;
  await refreshAll(client, [{ topic: 'people', id: 'p1' }, { topic: 'people', id: 'p2' }, { topic: 'roles' }]);
  stop();
  expect(fetched).toBe(before + 1);
});

describe('a query', () => {
  const failed = (status: number) => new ApiProblem({ status, code: 'x' });

  test('is tried again when the server is away', () => {
    expect(isWorthAnotherTry(0, failed(503))).toBe(true);
    expect(isWorthAnotherTry(1, failed(0))).toBe(true);
  });

  test('is given up after two more tries', () => {
    expect(isWorthAnotherTry(2, failed(0))).toBe(false);
  });

  test('is not tried again when it was refused', () => {
    expect(isWorthAnotherTry(0, failed(403))).toBe(false);
    expect(isWorthAnotherTry(0, failed(500))).toBe(false);
  });
});
