import { FileTextOutlined, MessageOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useFormats } from '@/kit/formats';
import { InstantText } from '@/kit/instant-text';
import { StatusTag } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import type { RequirementItem } from './api';
import { messages } from './messages';
import styles from './requirements.module.css';

const hashStart = 12;

export function RequirementLine({ item, onOpen }: { item: RequirementItem; onOpen: () => void }) {
  const text = useText(messages);
  const formats = useFormats();
  const name = item.name ?? text('typed_text');
  return (
    <li className={styles.line}>
      <span className={styles.icon} aria-hidden>
        {item.form === 'file' ? <FileTextOutlined aria-hidden /> : <MessageOutlined aria-hidden />}
      </span>
      <span className={styles.what}>
        <Button
          type="link"
          size="small"
          className={styles.open ?? ''}
          aria-label={text('open', { name })}
          onClick={onOpen}
        >
          {item.void_reason ? <del>{name}</del> : name}
        </Button>
        <span className={styles.quiet}>
          {text(item.channel)}
          {item.sender && ` · ${item.sender}`} · <InstantText at={item.received_at} /> · {formats.bytes(item.size)}
        </span>
        <code className={styles.hash}>
          {text('hash')} {item.hash.slice(0, hashStart)}…
        </code>
        {item.void_reason && <StatusTag tone="neutral" text={text('voided', { reason: item.void_reason })} />}
      </span>
    </li>
  );
}
