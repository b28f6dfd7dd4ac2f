// Files that are on their way from the server: they go on while one walks over the pages, tell how far they are, can be
// stopped, and say on the page why they did not come.
import { MutationObserver, useQueryClient } from '@tanstack/react-query';
import { type ComponentType, createContext, type ReactNode, use, useCallback, useRef, useState } from 'react';
import { type DownloadProgress, download } from '@/api/download';
import { type ApiProblem, problemOf, unreachable } from '@/api/problems';
import type { DownloadLineProps } from './download-line';
import styles from './downloads.module.css';
import { messages } from './messages';
import { useNotices } from './notices';
import { useProblemText } from './problem-text';
import { useText } from './text';

export interface Wanted {
  path: string;
  // What it is called until the server names it.
  title: string;
}

export interface RunningDownload extends Wanted {
  key: number;
  progress: DownloadProgress | null;
  problem: ApiProblem | null;
  stop: AbortController;
}

const DownloadsContext = createContext<(wanted: Wanted) => void>(() => {});

export function useDownload(): (wanted: Wanted) => void {
  return use(DownloadsContext);
}

export function DownloadsProvider({ children }: { children: ReactNode }) {
  const text = useText(messages);
  const say = useNotices();
  const problemText = useProblemText();
  const client = useQueryClient();
  const [running, setRunning] = useState<readonly RunningDownload[]>([]);
  // Its code comes with the first download.
  const [line, setLine] = useState<{ DownloadLine: ComponentType<DownloadLineProps> } | null>(null);
  const lastKey = useRef(0);
  const take = useCallback((key: number) => setRunning((all) => all.filter((one) => one.key !== key)), []);

  const begin = useCallback(
    async (wanted: Wanted) => {
      const loaded = await import('./download-line').catch(() => null);
      if (!loaded) return say({ tone: 'bad', text: problemText(unreachable()), seconds: 5 });
      setLine(loaded);
      lastKey.current += 1;
      const key = lastKey.current;
      const stop = new AbortController();
      const set = (news: Partial<RunningDownload>) =>
        setRunning((all) => all.map((one) => (one.key === key ? { ...one, ...news } : one)));
      setRunning((all) => [...all, { ...wanted, key, stop, progress: null, problem: null }]);
      // By way of the cache, which knows what follows when the session has run out.
      const asked = new MutationObserver(client, {
        mutationFn: () =>
          download({ path: wanted.path, signal: stop.signal, onProgress: (progress) => set({ progress }) }),
      });
      try {
        const { file, name } = await asked.mutate();
        if (stop.signal.aborted) return;
        save(file, name);
        take(key);
        say({ tone: 'good', text: text('download_done', { name }), seconds: 5 });
      } catch (error) {
        if (!stop.signal.aborted) set({ problem: problemOf(error) });
      }
    },
    [client, say, problemText, take, text],
  );

  return (
    <DownloadsContext value={begin}>
      {children}
      <section className={styles.stack} aria-label={text('downloads')} hidden={running.length === 0}>
        {line &&
          running.map((one) => (
            <line.DownloadLine
              key={one.key}
              running={one}
              onStop={() => {
                one.stop.abort();
                take(one.key);
              }}
              onRetry={() => {
                take(one.key);
                void begin(one);
              }}
            />
          ))}
      </section>
    </DownloadsContext>
  );
}

// The browser reads it for a moment after the click.
const savingTime = 60_000;

function save(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), savingTime);
}
