import { useCallback } from 'react';
import { useText } from '@/kit/text';
import { messages } from './messages';

// Wording for the codes of transport modes; one that nobody has worded is shown as it is.
export function useModeName(): (code: string) => string {
  const text = useText(messages);
  return useCallback(
    (code) => {
      const key = `mode_${code}`;
      return key in messages ? text(key as 'mode_sea') : code;
    },
    [text],
  );
}
