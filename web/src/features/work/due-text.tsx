// When something becomes too late: how soon in words, and the date. What is due with a day's end shows that day.
import { Tooltip } from 'antd';
import type { WorkItem } from '@/kit/feature';
import { useFormats } from '@/kit/formats';
import { useLocale } from '@/kit/language';
import { useText } from '@/kit/text';
import { wallTime } from '@/kit/zoned-time';
import { messages } from './messages';
import styles from './work.module.css';

export function DueText({ item, now }: { item: WorkItem; now: number }) {
  const text = useText(messages);
  const formats = useFormats();
  const { zone } = useLocale();
  const at = item.too_late_at;
  const isDay = wallTime(new Date(at), zone).at === '00:00';
  const written = isDay ? formats.date(wallTime(new Date(Date.parse(at) - 1), zone).on) : formats.instant(at);
  return (
    <Tooltip title={formats.exactInstant(at)}>
      <span className={styles.due} data-urgency={item.urgency}>
        <span className={styles.soon}>{formats.relative(at, now)}</span>
        <time dateTime={at}>{text('due_by', { at: written })}</time>
      </span>
    </Tooltip>
  );
}
