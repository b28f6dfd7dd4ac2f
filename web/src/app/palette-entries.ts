// What the palette offers for a typed text: pages and actions at once, the server's hits as they come.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { answer, api } from '@/api/client';
import type { Item } from '@/api/types';
import { useAccess } from '@/kit/access';
import { useFeatures } from '@/kit/feature';
import type { Wording } from '@/kit/text';
import { useWorded } from '@/kit/text';
import { useMenu } from './menu';

export interface PaletteEntry {
  key: string;
  group: 'found' | 'pages' | 'actions';
  path: string;
  title: string;
  number?: string;
  hint?: string;
}

type Hit = Item<'/api/v1/search'>;

export function usePaletteEntries(typed: string): {
  entries: readonly PaletteEntry[];
  isSearching: boolean;
  isFailed: boolean;
} {
  const text = useDeferredValue(typed.trim());
  const features = useFeatures();
  const access = useAccess();
  const asText = useWorded();
  const menu = useMenu();
  const search = useQuery({
    queryKey: ['search', { text }],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/search', { params: { query: { text, limit: 12 } }, signal })),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });

  const matches = (wording: Wording) => includesText(wording.zh, text) || includesText(wording.en, text);
  const kinds = Object.assign({}, ...features.map((feature) => feature.searchKinds ?? {}));
  const found = (text === '' ? [] : (search.data?.items ?? [])).flatMap((hit: Hit): PaletteEntry[] => {
    const kind = kinds[hit.kind];
    if (!kind) return [];
    const hint = [asText(kind.text), hit.hint].filter(Boolean).join(' · ');
    return [
      {
        key: `${hit.kind}/${hit.id}`,
        group: 'found',
        path: kind.path(hit.id),
        title: hit.title,
        number: hit.number,
        hint,
      },
    ];
  });
  const pages = menu
    .flatMap((part) => part.entries)
    .filter((entry) => matches(entry.text))
    .map(
      (entry): PaletteEntry => ({
        key: `page${entry.path}`,
        group: 'pages',
        path: entry.path,
        title: asText(entry.text),
      }),
    );
  const actions = features
    .flatMap((feature) => feature.actions ?? [])
    .filter((action) => access.may(action.permission) && matches(action.text))
    .map(
      (action): PaletteEntry => ({
        key: `action${action.path}`,
        group: 'actions',
        path: action.path,
        title: asText(action.text),
      }),
    );

  return { entries: [...found, ...pages, ...actions], isSearching: search.isFetching, isFailed: search.isError };
}

function includesText(whole: string, part: string): boolean {
  return whole.toLowerCase().includes(part.toLowerCase());
}
