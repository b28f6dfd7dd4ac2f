// What the pages of operations ask of the server.
import { answer, api } from '@/api/client';
import { listQuery } from '@/api/list';
import type { Item, Sort } from '@/api/types';
import type { RepeatSafe } from '@/kit/change';

export type DeadJob = Item<'/api/v1/dead-jobs'>;

export const deadJobsQuery = ({ sort, limit }: { sort: string; limit: number }) => {
  const query = { sort: sort as Sort<'/api/v1/dead-jobs'>, limit };
  return listQuery<DeadJob>('dead-jobs', query, ({ after, signal }) =>
    answer(api.GET('/api/v1/dead-jobs', { params: { query: { ...query, ...(after ? { after } : {}) } }, signal })),
  );
};

export const reviveJob = (id: string, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/dead-jobs/{id}/revival', { params: { path: { id } }, headers }));

export const discardJob = (id: string) => answer(api.DELETE('/api/v1/dead-jobs/{id}', { params: { path: { id } } }));
