// Input that is not saved yet, kept on this device so that it survives a reload, a crash, a lost session.
import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetAllStored, forgetStored, readStored, writeStored } from './stored';

const beginning = 'draft.';
const quietMoment = 300;

export interface Draft<Value> {
  value: Value;
  kept_at: string;
}

export interface UnsavedDraft<Value> {
  // What was found when the page opened; null once it is discarded or saved.
  restored: Draft<Value> | null;
  keep: (value: Value) => void;
  discard: () => void;
}

// `name` says whose and of what: "person/01h…" or "person/new". Null: nothing is kept (passwords).
export function useUnsavedDraft<Value>(name: string | null): UnsavedDraft<Value> {
  const place = name === null ? null : beginning + name;
  const [restored, setRestored] = useState(() => (place ? readStored<Draft<Value>>(place) : null));
  const waiting = useRef<{ timer: number; write: () => void } | null>(null);

  const keep = useCallback(
    (value: Value) => {
      if (!place) return;
      if (waiting.current) clearTimeout(waiting.current.timer);
      const write = () => {
        waiting.current = null;
        writeStored(place, { value, kept_at: new Date().toISOString() });
      };
      waiting.current = { timer: window.setTimeout(write, quietMoment), write };
    },
    [place],
  );

  const discard = useCallback(() => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    if (place) forgetStored(place);
    setRestored(null);
  }, [place]);

  useEffect(() => {
    const writeNow = () => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current?.write();
    };
    window.addEventListener('pagehide', writeNow);
    return () => {
      window.removeEventListener('pagehide', writeNow);
      writeNow();
    };
  }, []);

  return { restored, keep, discard };
}

// On signing out: a shared computer keeps nobody's input.
export function forgetAllDrafts() {
  forgetAllStored(beginning);
}
