import { SearchOutlined } from '@ant-design/icons';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useText } from '@/kit/text';
import { messages } from './messages';
import styles from './palette.module.css';

const load = () => import('./palette');
const Palette = lazy(load);

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

export function PaletteTrigger() {
  const text = useText(messages);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    // Fetched before it is asked for: the first keys typed into it must not be lost.
    load().catch(() => {});
    const hear = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.shiftKey) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
  return (
    <>
      <button type="button" className={styles.trigger} onClick={() => setOpen(true)} aria-haspopup="dialog">
        <SearchOutlined aria-hidden />
        <span className={styles.triggerText}>{text('search_everything')}</span>
        <kbd>{isApple ? '⌘ K' : 'Ctrl K'}</kbd>
      </button>
      {isOpen && (
        <Suspense>
          <Palette close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
