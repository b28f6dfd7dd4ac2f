// An instant in the reader's zone; the exact time, and the other party's zone, on hover.
import { Tooltip } from 'antd';
import { useFormats } from './formats';
import { useLocale } from './language';
import { messages } from './messages';
import { useText } from './text';
import styles from './value.module.css';

interface InstantTextProps {
  at: string | null | undefined;
  // The zone of the other party, where there is one: the customer's, the factory's.
  otherZone?: string | undefined;
}

export function InstantText({ at, otherZone }: InstantTextProps) {
  const formats = useFormats();
  const { zone } = useLocale();
  const text = useText(messages);
  if (!at) return <span className={styles.nothing}>–</span>;
  const exact = (
    <span className={styles.zones}>
      <span>
        {formats.exactInstant(at)} <i>{otherZone ? text('your_zone') : zone}</i>
      </span>
      {otherZone && otherZone !== zone && (
        <span>
          {formats.exactInstant(at, otherZone)} <i>{otherZone}</i>
        </span>
      )}
    </span>
  );
  return (
    <Tooltip title={exact} styles={{ root: { maxWidth: 'none' } }}>
      <time dateTime={at} className={styles.number}>
        {formats.instant(at)}
      </time>
    </Tooltip>
  );
}
