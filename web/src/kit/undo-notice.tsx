// Says what was done and offers to undo it, instead of asking beforehand.
import { useCallback } from 'react';
import { messages } from './messages';
import { useNotices } from './notices';
import { useText } from './text';

// done('已停用李娜', () => restore()) — the undo is optional: without it the notice only confirms.
export function useUndoNotice(): (what: string, undo?: () => Promise<unknown> | undefined) => void {
  const say = useNotices();
  const text = useText(messages);
  return useCallback(
    (what, undo) =>
      say({
        tone: 'good',
        text: what,
        seconds: undo ? 8 : 3,
        ...(undo ? { action: { text: text('undo'), run: () => void undo() } } : {}),
      }),
    [say, text],
  );
}
