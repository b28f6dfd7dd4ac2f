// A saved view, and the part of a list's address that it stands for.
import type { Item } from '@/api/types';
import { openedParameter } from './opened';

export type SavedView = Item<'/api/v1/views'>;

const viewParameter = 'view';

// In one order, so that the same filters are the same text; without the record that is open beside the list.
export function queryOf(params: URLSearchParams): string {
  const kept = new URLSearchParams(params);
  kept.delete(viewParameter);
  kept.delete(openedParameter);
  kept.sort();
  return kept.toString();
}

export function sameQuery(a: string, b: string): boolean {
  return queryOf(new URLSearchParams(a)) === queryOf(new URLSearchParams(b));
}

export function addressOf(view: { id: string; query: string }): URLSearchParams {
  const params = new URLSearchParams(view.query);
  params.set(viewParameter, view.id);
  return params;
}
