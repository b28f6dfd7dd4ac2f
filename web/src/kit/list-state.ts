// Search text, filters and sort of a list live in the address: a link shows the same list to a colleague.
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

export interface ListState<Filter extends string> {
  text: string;
  // A field's name, with "-" before it for descending.
  sort: string;
  filters: Readonly<Partial<Record<Filter, string>>>;
  isFiltered: boolean;
  // As the server takes it; also the list's place in the cache.
  query: { text?: string; sort: string; limit: number } & Partial<Record<Filter, string>>;
  setText: (text: string) => void;
  setSort: (sort: string) => void;
  setFilter: (filter: Filter, value: string | undefined) => void;
  clear: () => void;
}

const pageSize = 50;

export function useListState<Filter extends string = never>(options: {
  sort: string;
  filters?: readonly Filter[];
}): ListState<Filter> {
  const { sort: usualSort } = options;
  const [params, setParams] = useSearchParams();
  // One text instead of an array: callers write the names in place, anew at every drawing.
  const names = (options.filters ?? []).join(' ');

  const set = useCallback(
    (name: string, value: string | undefined) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          if (value) after.set(name, value);
          else after.delete(name);
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );

  return useMemo(() => {
    const filterNames = names === '' ? [] : (names.split(' ') as Filter[]);
    const text = params.get('text') ?? '';
    const sort = params.get('sort') ?? usualSort;
    const given = filterNames.flatMap((name) => {
      const value = params.get(name);
      return value ? [[name, value] as const] : [];
    });
    const filters = Object.fromEntries(given) as Partial<Record<Filter, string>>;
    return {
      text,
      sort,
      filters,
      isFiltered: text !== '' || given.length > 0,
      query: { ...filters, ...(text ? { text } : {}), sort, limit: pageSize },
      setText: (value: string) => set('text', value.trim()),
      setSort: (value: string) => set('sort', value === usualSort ? undefined : value),
      setFilter: set,
      clear: () =>
        setParams(
          (before) => {
            const after = new URLSearchParams(before);
            for (const name of ['text', ...filterNames]) after.delete(name);
            return after;
          },
          { replace: true },
        ),
    };
  }, [params, names, usualSort, set, setParams]);
}

// A click on a column's head: ascending, then descending.
export function nextSort(current: string, field: string): string {
  return current === field ? `-${field}` : field;
}
