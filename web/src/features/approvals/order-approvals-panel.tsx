// At an order's gates: what waits for others to agree, what they said, and the ways to ask.
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useAccess } from '@/kit/access';
import { useFormats } from '@/kit/formats';
import { QueryStates } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { type ApprovalItem, gatesQuery, orderApprovalsQuery, orderQuery } from './api';
import styles from './approvals.module.css';
import { canAskReview, openableGates } from './askable';
import { stateTone, useApprovalWords } from './wording';

const ApprovalPanel = lazy(async () => ({ default: (await import('./approval-panel')).ApprovalPanel }));
const AskReview = lazy(() => import('./ask-review'));
const AskOpening = lazy(() => import('./ask-opening'));

export default function OrderApprovalsPanel({ id }: { id: string }) {
  const { text } = useApprovalWords();
  const { may } = useAccess();
  const order = useQuery(orderQuery(id));
  const gates = useQuery(gatesQuery(id));
  const approvals = useQuery(orderApprovalsQuery(id));
  const [opened, setOpened] = useState<string | null>(null);
  const [asking, setAsking] = useState<'review' | 'opening' | null>(null);
  const close = () => setAsking(null);
  const mayAsk = may('approvals.ask') && order.data !== undefined && gates.data !== undefined;
  const openable = mayAsk ? openableGates(gates.data.items, order.data.next_statuses) : [];
  return (
    <div className={styles.agreements}>
      <div className={styles.agreementsHead}>
        <h3 className={styles.heading}>{text('agreements')}</h3>
        <span className={styles.buttons}>
          {mayAsk && order.data.is_editable && canAskReview(gates.data.items) && (
            <Button size="small" onClick={() => setAsking('review')}>
              {text('ask_review')}
            </Button>
          )}
          {openable.length > 0 && (
            <Button size="small" onClick={() => setAsking('opening')}>
              {text('ask_opening')}
            </Button>
          )}
        </span>
      </div>
      <QueryStates query={approvals} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet}>{text('approvals_empty')}</p>
          ) : (
            <ul className={styles.rows}>
              {items.map((item) => (
                <ApprovalLine key={item.id} item={item} onOpen={() => setOpened(item.id)} />
              ))}
            </ul>
          )
        }
      </QueryStates>
      <Suspense>
        {opened && <ApprovalPanel id={opened} onClose={() => setOpened(null)} />}
        {asking === 'review' && <AskReview order={id} onClose={close} />}
        {asking === 'opening' && <AskOpening order={id} gates={openable} onClose={close} />}
      </Suspense>
    </div>
  );
}

function ApprovalLine({ item, onOpen }: { item: ApprovalItem; onOpen: () => void }) {
  const { text, word } = useApprovalWords();
  const formats = useFormats();
  const act = text(item.decidable.length > 0 ? 'decide' : 'look');
  const waiting = item.parties.filter(({ decision }) => !decision).map(({ party }) => word(party));
  return (
    <li>
      <StatusTag tone={stateTone(item)} text={item.is_overdue ? text('overdue') : word(item.state)} />
      <span className={styles.grow}>
        {word(item.kind)}
        <span className={styles.said}>
          {item.state === 'open' ? text('waits_for', { parties: formats.list(waiting) }) : item.reason}
        </span>
      </span>
      <span className={styles.quiet}>{formats.instant(item.asked_at)}</span>
      <Button
        size="small"
        type={item.decidable.length > 0 ? 'primary' : 'default'}
        aria-label={`${act} · ${word(item.kind)} · ${formats.instant(item.asked_at)}`}
        onClick={onOpen}
      >
        {act}
      </Button>
    </li>
  );
}
