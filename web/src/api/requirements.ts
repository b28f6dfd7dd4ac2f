// The customer's words kept with an order: what others refer to as where something was said.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client';

const allShown = 200;

// Those that are not void.
export const standingRequirementsQuery = (order: string) =>
  queryOptions({
    queryKey: ['orders', order, 'requirements', 'standing'],
    queryFn: async ({ signal }) => {
      const kept = await answer(
        api.GET('/api/v1/orders/{id}/requirements', {
          params: { path: { id: order }, query: { limit: allShown } },
          signal,
        }),
      );
      return kept.items.filter(({ voided_at }) => !voided_at);
    },
  });
