// In place of a page, or of a part of it, whose code did not come: the server is away, or a newer version was installed meanwhile.
import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { unreachable } from '@/api/problems';
import { isServerReachable } from '@/api/reachable';
import { messages } from './messages';
import { EmptyHint, Failed, Loading } from './states';
import { useText } from './text';

// As Chromium, Firefox and Safari say that a script did not come, and Vite that a style sheet did not.
const sayings = /dynamically imported module|Importing a module script failed|Unable to preload CSS/i;

export const isMissingPart = (error: unknown) => error instanceof Error && sayings.test(error.message);

export function MissingPart({ isWholePage = false }: { isWholePage?: boolean }) {
  const text = useText(messages);
  const [server, setServer] = useState<'unknown' | 'away' | 'there'>('unknown');
  useEffect(() => void isServerReachable().then((isThere) => setServer(isThere ? 'there' : 'away')), []);

  // Browsers keep the failure of a script as long as the page, so it is loaded anew; but not into the browser's own
  // page of a server that is away, from which nothing leads back.
  const retry = useCallback(async () => {
    setServer('unknown');
    if (await isServerReachable()) location.reload();
    else setServer('away');
  }, []);
  useEffect(() => {
    if (server !== 'away') return;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [server, retry]);

  if (server === 'unknown') return <Loading />;
  if (server === 'away') return <Failed isWholePage={isWholePage} problem={unreachable()} retry={() => void retry()} />;
  return (
    <EmptyHint
      isWholePage={isWholePage}
      title={text('newer_title')}
      hint={text('newer_hint')}
      action={
        <Button type="primary" onClick={() => location.reload()}>
          {text('reload')}
        </Button>
      }
    />
  );
}
