// Which conditions a gate opening asks to let pass, and what was missing then.
import { useFormats } from '@/kit/formats';
import type { Approval, OpeningDetails } from './api';
import styles from './approvals.module.css';
import { useApprovalWords, useOrderWord } from './wording';

export function OpeningConditions({ approval }: { approval: Approval }) {
  const { text } = useApprovalWords();
  const orderWord = useOrderWord();
  const formats = useFormats();
  const { before, conditions } = approval.details as unknown as OpeningDetails;
  return (
    <section>
      <h2 className={styles.heading}>{text('opening_asked', { status: orderWord(before) })}</h2>
      <ul className={styles.plain}>
        {conditions.map(({ name, missing }) => (
          <li key={name}>
            {orderWord(name)}
            {missing.length > 0 && (
              <span className={styles.said}>{text('missing', { fields: formats.list(missing.map(orderWord)) })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
