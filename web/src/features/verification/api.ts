// The verification of an order. Its queries hang on the order, whose changes touch them.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { components } from '@/api/schema';
import type { RepeatSafe } from '@/kit/change';

type Schemas = components['schemas'];
export type Standing = Schemas['OrderVerificationView'];
export type Level = Schemas['LevelView'];
export type Signature = Schemas['SignatureRow'];
export type ComparedField = Schemas['ComparedField'];
export type Discrepancy = Schemas['Discrepancy'];
export type ExtraCheck = Standing['checks'][number];
export type Resolving = Schemas['ResolvingInput'];
export type Reading = Schemas['ReadingContent'];
export type ReadComparison = NonNullable<Reading['comparison']>;
export type BorneField = ReadComparison['fields'][number];
export type NewReading = Schemas['NewReadingInput'];
export type Policy = Schemas['PolicyEdit'];

const ofOrder = (id: string) => ({ params: { path: { id } } });

export const standingQuery = (order: string) =>
  queryOptions({
    queryKey: ['orders', order, 'verification'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/orders/{id}/verification', { ...ofOrder(order), signal })),
  });

export const readingQuery = (order: string, reading: string) =>
  queryOptions({
    queryKey: ['orders', order, 'readings', reading],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/orders/{id}/readings/{reading}', { params: { path: { id: order, reading } }, signal })),
  });

export const keepReading = (order: string, body: NewReading, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/orders/{id}/readings', { ...ofOrder(order), body, headers }));

export const resolve = (order: string, body: Resolving, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/orders/{id}/resolutions', { ...ofOrder(order), body, headers }));

export type Signing = Schemas['SignatureRequestInput'];

export const signLevel = (order: string, body: Signing, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/orders/{id}/verification/signatures', { ...ofOrder(order), body, headers }));

export const tickCheck = (order: string, check_key: string, content_hash: string, headers: RepeatSafe) =>
  answer(
    api.POST('/api/v1/orders/{id}/verification/ticks', {
      ...ofOrder(order),
      body: { check_key, content_hash },
      headers,
    }),
  );

// What the customer sent, as evidence of an accepted deviation.
export const evidenceQuery = (order: string) =>
  queryOptions({
    queryKey: ['orders', order, 'requirements'],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/orders/{id}/requirements', {
          params: { path: { id: order }, query: { limit: 200 } },
          signal,
        }),
      ),
  });

export const policyQuery = queryOptions({
  queryKey: ['verification', 'policy'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/verification/policy', { signal })),
});

export const setPolicy = (body: Policy) => answer(api.PUT('/api/v1/verification/policy', { body }));
