// Which record of a list is open beside it: in the address (?open=…), so that "back" closes it and a link
// opens it. `new` is the one that does not exist yet.
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export interface Opened {
  // Null: the list alone.
  key: string | null;
  open: (key: string) => void;
  close: () => void;
}

export const newRecord = 'new';
export const openedParameter = 'open';

export function useOpened(): Opened {
  const [params, setParams] = useSearchParams();
  const open = useCallback(
    (key: string) =>
      setParams((before) => {
        const after = new URLSearchParams(before);
        after.set(openedParameter, key);
        return after;
      }),
    [setParams],
  );
  const close = useCallback(
    () =>
      setParams((before) => {
        const after = new URLSearchParams(before);
        after.delete(openedParameter);
        return after;
      }),
    [setParams],
  );
  return { key: params.get(openedParameter), open, close };
}
