// What an order still lacks: why, who waits for it, and when to ask again; marked in place.
import { Button } from 'antd';
import { useState } from 'react';
import { useAccess } from '@/kit/access';
import { useChange } from '@/kit/change';
import { DateText } from '@/kit/date-text';
import { Section } from '@/kit/page';
import { ProblemAlert } from '@/kit/problem-alert';
import { StatusTag } from '@/kit/status-tag';
import { useUndoNotice } from '@/kit/undo-notice';
import { changeOrder, type Order } from './api';
import { MarkMissing, withMark } from './mark-missing';
import styles from './order-completeness.module.css';
import { useOrderWords } from './wording';

type Missing = Order['completeness']['missing'][number];

export function OrderCompleteness({ order }: { order: Order }) {
  const { text, field } = useOrderWords();
  const { reaches } = useAccess();
  const done = useUndoNotice();
  const [marked, setMarked] = useState<string | null>(null);
  const clear = useChange({
    topics: ['orders'],
    call: (name: string) => changeOrder(order.id, { ...withMark(order, name, null), revision: order.revision }),
  });
  const mayMark = order.is_editable && reaches('orders.write', order.owner_id, order.department_id);
  const { percent, missing } = order.completeness;
  const takeAway = async (entry: Missing) => {
    try {
      await clear.run(entry.field);
      done(text('mark_removed', { field: field(entry.field) }));
    } catch {
      // shown below
    }
  };
  return (
    <Section title={`${text('completeness')} ${percent} %`} hint={text('completeness_hint')}>
      <ul className={styles.missing}>
        {missing.map((entry) => (
          <li key={entry.field}>
            <span className={styles.field}>
              {field(entry.field)}
              {entry.is_critical && <StatusTag tone="general" text={text('critical')} />}
            </span>
            <Reason entry={entry} />
            {mayMark && (
              <span className={styles.actions}>
                <Button size="small" onClick={() => setMarked(entry.field)} aria-label={labelled(entry)}>
                  {text(entry.reason ? 'change_mark' : 'mark_missing')}
                </Button>
                {entry.reason && (
                  <Button size="small" type="text" loading={clear.isRunning} onClick={() => void takeAway(entry)}>
                    {text('remove_mark')}
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {clear.problem && <ProblemAlert problem={clear.problem} />}
      {marked !== null && <MarkMissing order={order} field={marked} onClose={() => setMarked(null)} />}
    </Section>
  );

  function labelled(entry: Missing): string {
    return `${text(entry.reason ? 'change_mark' : 'mark_missing')} ${field(entry.field)}`;
  }
}

function Reason({ entry }: { entry: Missing }) {
  const { text, word } = useOrderWords();
  if (!entry.reason) return <span className={styles.none}>{text('no_reason')}</span>;
  return (
    <span>
      {word(`reason_${entry.reason}`)}
      {entry.note && `: ${entry.note}`}
      {entry.ask_again_on && (
        <span className={styles.again}>
          {text('ask_again_on')} <DateText on={entry.ask_again_on} />
        </span>
      )}
    </span>
  );
}
