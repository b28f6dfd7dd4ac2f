// Who must decide, and what they said.
import { useFormats } from '@/kit/formats';
import { StatusTag } from '@/kit/status-tag';
import type { Approval } from './api';
import styles from './approvals.module.css';
import { useApprovalWords } from './wording';

export function PartyList({ parties }: { parties: Approval['parties'] }) {
  const { text, word } = useApprovalWords();
  const formats = useFormats();
  return (
    <section>
      <h2 className={styles.heading}>{text('parties')}</h2>
      <ul className={styles.parties}>
        {parties.map(({ party, decision }) => (
          <li key={party}>
            <strong>{word(party)}</strong>
            {decision ? (
              <StatusTag
                tone={decision.decision === 'approve' ? 'good' : 'severe'}
                text={text(decision.decision === 'approve' ? 'said_approve' : 'said_reject')}
              />
            ) : (
              <StatusTag tone="neutral" text={text('not_decided')} />
            )}
            {decision && (
              <span className={styles.quiet}>
                {decision.in_place_of_name
                  ? text('decided_in_place', {
                      name: decision.decided_by_name,
                      absent: decision.in_place_of_name,
                      at: formats.instant(decision.decided_at),
                    })
                  : text('decided_by', { name: decision.decided_by_name, at: formats.instant(decision.decided_at) })}
              </span>
            )}
            {decision?.reason && <p className={styles.said}>{decision.reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
