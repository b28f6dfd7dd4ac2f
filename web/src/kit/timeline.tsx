// What happened to a thing, newest first: who, when, and each changed field old → new.
import type { ReactNode } from 'react';
import { InstantText } from './instant-text';
import { messages } from './messages';
import { EmptyHint } from './states';
import { useText } from './text';
import styles from './timeline.module.css';

export interface TimelineChange {
  field: string;
  was: ReactNode;
  is: ReactNode;
}

export interface TimelineEvent {
  id: string;
  at: string;
  // Null: the system itself.
  person: string | null;
  title: ReactNode;
  icon?: ReactNode;
  changes?: readonly TimelineChange[];
  body?: ReactNode;
}

interface TimelineProps {
  events: readonly TimelineEvent[];
  otherZone?: string;
  // Below the oldest event shown: "load more", or nothing.
  more?: ReactNode;
}

export function Timeline({ events, otherZone, more }: TimelineProps) {
  const text = useText(messages);
  if (events.length === 0) return <EmptyHint title={text('no_events')} />;
  return (
    <>
      <ol className={styles.timeline}>
        {events.map((event) => (
          <li key={event.id} className={styles.event}>
            <span className={styles.dot} aria-hidden>
              {event.icon}
            </span>
            <div className={styles.head}>
              <span className={styles.title}>{event.title}</span>
              <span className={styles.by}>
                {event.person ?? text('system')} · <InstantText at={event.at} otherZone={otherZone} />
              </span>
            </div>
            {event.changes && event.changes.length > 0 && <ChangeList changes={event.changes} />}
            {event.body && <div className={styles.body}>{event.body}</div>}
          </li>
        ))}
      </ol>
      {more}
    </>
  );
}

export function ChangeList({ changes }: { changes: readonly TimelineChange[] }) {
  const text = useText(messages);
  return (
    <dl className={styles.changes}>
      {changes.map((change) => (
        <div key={change.field}>
          <dt>{change.field}</dt>
          <dd>
            {change.was && (
              <>
                <del title={text('was')}>{change.was}</del>
                <span aria-hidden>→</span>
              </>
            )}
            <ins title={text('is_now')}>{change.is || '–'}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
