// What was edited since the request before, or since this one was asked: old → new.
import { useFormats } from '@/kit/formats';
import { useRecordReading } from '@/kit/recorded';
import type { Approval } from './api';
import styles from './approvals.module.css';
import { useApprovalWords } from './wording';

export function ApprovalChanges({ approval }: { approval: Approval }) {
  const { text } = useApprovalWords();
  const formats = useFormats();
  const reading = useRecordReading();
  if (!approval.changed_since || !reading) return null;
  const changes = reading.changes({
    id: approval.id,
    stream: `orders/${approval.order_id}`,
    kind: 'order_edited',
    at: approval.asked_at,
    actor_id: '',
    actor_name: '',
    via: '',
    body: { changes: approval.changes },
  });
  return (
    <section>
      <h2 className={styles.heading}>{text('what_changed', { at: formats.instant(approval.changed_since) })}</h2>
      {changes.length === 0 ? (
        <p className={styles.quiet}>{text('nothing_changed')}</p>
      ) : (
        <ul className={styles.plain}>
          {changes.map(({ field, was, is }) => (
            <li key={field}>
              {field}: {was ? <del>{was}</del> : '–'} → {is ? <ins>{is}</ins> : '–'}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
