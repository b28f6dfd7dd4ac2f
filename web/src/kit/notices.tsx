// Short words over the page: what was done, with a way to undo it, or what could not be done. They stand in a
// live region that is there from the start, so that reading aids say them, and stay while somebody is on them.
import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from 'react';
import styles from './notices.module.css';

interface NewNotice {
  tone: 'good' | 'bad';
  text: string;
  seconds: number;
  action?: { text: string; run: () => void };
}

interface Notice extends NewNotice {
  key: number;
}

const NoticesContext = createContext<(notice: NewNotice) => void>(() => {});

export function NoticesProvider({ children }: { children: ReactNode }) {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const lastKey = useRef(0);
  const say = useCallback((notice: NewNotice) => {
    lastKey.current += 1;
    const key = lastKey.current;
    setNotices((shown) => [...shown, { ...notice, key }]);
  }, []);
  const take = useCallback((key: number) => setNotices((shown) => shown.filter((notice) => notice.key !== key)), []);
  return (
    <NoticesContext value={say}>
      {children}
      <div className={styles.stack} aria-live="polite">
        {notices.map((notice) => (
          <NoticeLine key={notice.key} notice={notice} onGone={take} />
        ))}
      </div>
    </NoticesContext>
  );
}

export function useNotices(): (notice: NewNotice) => void {
  return use(NoticesContext);
}

// failed('…'): what a person tried could not be done.
export function useFailureNotice(): (text: string) => void {
  const say = useNotices();
  return useCallback((text) => say({ tone: 'bad', text, seconds: 5 }), [say]);
}

function NoticeLine({ notice, onGone }: { notice: Notice; onGone: (key: number) => void }) {
  const { key, tone, text, seconds, action } = notice;
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => onGone(key), seconds * 1000);
    return () => clearTimeout(timer);
  }, [isHeld, key, seconds, onGone]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holds the notice while the pointer or the focus is on it
    <div
      className={styles.notice}
      data-tone={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {tone === 'good' ? <CheckCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />}
      <span>{text}</span>
      {action && (
        <Button
          type="link"
          size="small"
          onClick={() => {
            onGone(key);
            action.run();
          }}
        >
          {action.text}
        </Button>
      )}
    </div>
  );
}
