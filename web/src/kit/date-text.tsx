// A calendar date: no time, no zone.
import { useFormats } from './formats';
import styles from './value.module.css';

export function DateText({ on }: { on: string | null | undefined }) {
  const formats = useFormats();
  if (!on) return <span className={styles.nothing}>–</span>;
  return (
    <time dateTime={on} className={styles.number}>
      {formats.date(on)}
    </time>
  );
}
