// Content is shown, but the last attempt to renew it failed.
import { CloudSyncOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { createContext, type ReactNode, use, useState } from 'react';
import { refetchFailed } from '@/api/query';
import { useFormats } from './formats';
import { messages } from './messages';
import styles from './states.module.css';
import { useText } from './text';

// What the note above says: the parts of a page that fail together say it once.
const SaidAboveContext = createContext<string | null>(null);

interface StaleNoteProps {
  // Null: it is as new as can be.
  loadedAt: number | null;
  children?: ReactNode;
}

export function StaleNote({ loadedAt, children }: StaleNoteProps) {
  const text = useText(messages);
  const formats = useFormats();
  const client = useQueryClient();
  const [isTrying, setTrying] = useState(false);
  const saidAbove = use(SaidAboveContext);
  const said = loadedAt === null ? null : text('stale', { at: formats.instant(new Date(loadedAt).toISOString()) });
  const retry = async () => {
    setTrying(true);
    await refetchFailed(client);
    setTrying(false);
  };
  return (
    <SaidAboveContext value={said ?? saidAbove}>
      {said !== null && said !== saidAbove && (
        <div className={styles.stale} role="status">
          <CloudSyncOutlined aria-hidden />
          <span>{said}</span>
          <Button size="small" type="link" loading={isTrying} onClick={retry}>
            {text('retry')}
          </Button>
        </div>
      )}
      {children}
    </SaidAboveContext>
  );
}
