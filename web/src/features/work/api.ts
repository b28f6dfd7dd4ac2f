// What the workbench asks of the server. One's own list is named by its owner, as the server announces it, so
// that a colleague's work does not fetch it again.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { listQuery } from '@/api/list';
import type { Answer, Body, ListQuery } from '@/api/types';
import type { RepeatSafe } from '@/kit/change';
import type { WorkItem } from '@/kit/feature';

export type Todo = Answer<'/api/v1/work/todos/{id}'>;
export type TodoContent = Body<'/api/v1/work/todos', 'post'>;
export type Totals = Answer<'/api/v1/work/totals'>;
// Whose list: one's own without any of the two.
export type Whose = { owner?: string; department_id?: string };

const pageSize = 50;
// What is not yet overdue becomes so without anything having changed.
const lookedAtEvery = 60_000;

const isOwn = (whose: Whose) => !whose.owner && !whose.department_id;
const keyOf = (whose: Whose, person: string, of: string) => [
  'work',
  ...(isOwn(whose) ? [person] : []),
  { of, ...whose },
];

export const workQuery = (whose: Whose, person: string) => {
  const query: ListQuery<'/api/v1/work'> = { ...whose, limit: pageSize };
  const options = listQuery<WorkItem>('work', query, ({ after, signal }) =>
    answer(api.GET('/api/v1/work', { params: { query: { ...query, ...(after ? { after } : {}) } }, signal })),
  );
  return infiniteQueryOptions({
    ...options,
    queryKey: keyOf(whose, person, 'items') as typeof options.queryKey,
    refetchInterval: lookedAtEvery,
  });
};

export const totalsQuery = (whose: Whose, person: string) =>
  queryOptions({
    queryKey: keyOf(whose, person, 'totals'),
    queryFn: ({ signal }) => answer(api.GET('/api/v1/work/totals', { params: { query: whose }, signal })),
    refetchInterval: lookedAtEvery,
  });

// All that is open about one thing, whosever it is.
export const workAboutQuery = (link_kind: string, link_id: string) =>
  queryOptions({
    queryKey: ['work', { link_kind, link_id }],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/work', { params: { query: { link_kind, link_id, owner: 'all', limit: 200 } }, signal })),
    refetchInterval: lookedAtEvery,
  });

export const departmentsQuery = queryOptions({
  queryKey: ['departments', {}],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/departments', { signal })),
});

export const colleaguesQuery = queryOptions({
  queryKey: ['people', { colleagues: true }],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/colleagues', { params: { query: { limit: 200 } }, signal })),
});

export const todoQuery = (id: string) =>
  queryOptions({
    queryKey: ['work', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/work/todos/{id}', { params: { path: { id } }, signal })),
  });

export const addTodo = (body: TodoContent, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/work/todos', { body, headers }));

export const changeTodo = (id: string, body: Body<'/api/v1/work/todos/{id}', 'put'>) =>
  answer(api.PUT('/api/v1/work/todos/{id}', { params: { path: { id } }, body }));

export const tickTodo = (id: string, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/work/todos/{id}/completion', { params: { path: { id } }, headers }));

export const untickTodo = (id: string) =>
  answer(api.DELETE('/api/v1/work/todos/{id}/completion', { params: { path: { id } } }));
