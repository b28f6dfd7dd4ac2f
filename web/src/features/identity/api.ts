// What identity asks of the server. Queries are named by topic, as live updates expect (see api/query.ts).
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { listQuery } from '@/api/list';
import type { Body, Item, ListQuery } from '@/api/types';
import type { RepeatSafe } from '@/kit/change';

export type Person = Item<'/api/v1/people'>;
export type Department = Item<'/api/v1/departments'>;
export type Role = Item<'/api/v1/roles'>;
export type Token = Item<'/api/v1/tokens'>;
export type OpenSession = Item<'/api/v1/sessions'>;
export type Permission = Item<'/api/v1/permissions'>;

// Enough for all of them in one answer; an organisation has tens, not thousands.
const everything = 200;
const whole = { params: { query: { limit: everything } } } as const;

export const peopleQuery = (query: ListQuery<'/api/v1/people'>) =>
  listQuery<Person>('people', query, ({ after, signal }) =>
    answer(api.GET('/api/v1/people', { params: { query: { ...query, after } }, signal })),
  );

export const peopleTotalsQuery = ({ sort: _sort, limit: _limit, ...query }: ListQuery<'/api/v1/people'>) =>
  queryOptions({
    queryKey: ['people', { totals: query }],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/people/totals', { params: { query }, signal })),
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/people/{id}', { params: { path: { id } }, signal })),
  });

export const allPeopleQuery = queryOptions({
  queryKey: ['people', { limit: everything }],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/people', { ...whole, signal })),
});

export const departmentsQuery = queryOptions({
  queryKey: ['departments', {}],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/departments', { ...whole, signal })),
});

export const rolesQuery = queryOptions({
  queryKey: ['roles', {}],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/roles', { ...whole, signal })),
});

export const permissionsQuery = queryOptions({
  queryKey: ['permissions'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => answer(api.GET('/api/v1/permissions', { signal })),
});

export const tokensQuery = queryOptions({
  queryKey: ['tokens', {}],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/tokens', { ...whole, signal })),
});

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/sessions', { signal })),
});

export const addPerson = (body: Body<'/api/v1/people', 'post'>, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/people', { body, headers }));

export const changePerson = (id: string, body: Body<'/api/v1/people/{id}', 'put'>) =>
  answer(api.PUT('/api/v1/people/{id}', { params: { path: { id } }, body }));

export const setPassword = (id: string, new_password: string) =>
  answer(api.PUT('/api/v1/people/{id}/password', { params: { path: { id } }, body: { new_password } }));

export const addDepartment = (body: Body<'/api/v1/departments', 'post'>, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/departments', { body, headers }));

export const changeDepartment = (id: string, body: Body<'/api/v1/departments/{id}', 'put'>) =>
  answer(api.PUT('/api/v1/departments/{id}', { params: { path: { id } }, body }));

export const addRole = (body: Body<'/api/v1/roles', 'post'>, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/roles', { body, headers }));

export const changeRole = (id: string, body: Body<'/api/v1/roles/{id}', 'put'>) =>
  answer(api.PUT('/api/v1/roles/{id}', { params: { path: { id } }, body }));

export const addToken = (body: Body<'/api/v1/tokens', 'post'>, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/tokens', { body, headers }));

export const revokeToken = (id: string) => answer(api.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } }));

export const endSession = (id: string) => answer(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } }));

export const changeProfile = (body: Body<'/api/v1/profile', 'put'>) => answer(api.PUT('/api/v1/profile', { body }));

export const changePassword = (body: Body<'/api/v1/profile/password', 'put'>) =>
  answer(api.PUT('/api/v1/profile/password', { body }));

export const signIn = (body: Body<'/api/v1/session', 'post'>) => answer(api.POST('/api/v1/session', { body }));

export const setUp = (body: Body<'/api/v1/setup', 'post'>, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/setup', { body, headers }));
