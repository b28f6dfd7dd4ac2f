// Says what was done and offers to undo it, instead of asking beforehand.
import { App, Button } from 'antd';
import { useCallback } from 'react';
import { messages } from './messages';
import { useText } from './text';

const secondsShown = 8;

// done('已停用李娜', () => restore()) — the undo is optional: without it the notice only confirms.
export function useUndoNotice(): (what: string, undo?: () => Promise<unknown> | undefined) => void {
  const { message } = App.useApp();
  const text = useText(messages);
  return useCallback(
    (what, undo) => {
      const key = `done-${what}-${performance.now()}`;
      const take = () => {
        message.destroy(key);
        void undo?.();
      };
      void message.open({
        key,
        type: 'success',
        duration: undo ? secondsShown : 3,
        content: (
          <>
            {what}
            {undo && (
              <Button type="link" size="small" onClick={take}>
                {text('undo')}
              </Button>
            )}
          </>
        ),
      });
    },
    [message, text],
  );
}
