// What can be done with the order now: the next statuses, holding, releasing, cancelling.
import { Button } from 'antd';
import { useState } from 'react';
import { useAccess } from '@/kit/access';
import { useChange } from '@/kit/change';
import { ProblemAlert } from '@/kit/problem-alert';
import { useUndoNotice } from '@/kit/undo-notice';
import { cancelOrder, changeStatus, type Order, type OrderStatus, releaseOrder } from './api';
import styles from './order-steps.module.css';
import { HoldDialog, ReasonDialog } from './reason-dialog';
import { useRefusalLines } from './refusal-lines';
import { useOrderWords } from './wording';

export function OrderSteps({ order }: { order: Order }) {
  const { text, word } = useOrderWords();
  const refusalLines = useRefusalLines();
  const { may } = useAccess();
  const done = useUndoNotice();
  const [asking, setAsking] = useState<'hold' | 'cancel_order' | null>(null);
  const step = useChange({
    topics: ['orders'],
    call: (status: OrderStatus, headers) => changeStatus(order.id, status, order.revision, headers),
  });
  const release = useChange({ topics: ['orders'], call: (_: null) => releaseOrder(order.id) });
  if (!may('orders.status') || order.is_historical) return null;
  const isOver = order.status === 'closed' || order.status === 'cancelled';
  if (isOver) return null;

  const takeTo = async (status: OrderStatus) => {
    try {
      await step.run(status);
      done(text('stepped', { status: word(status) }));
    } catch {
      // shown below
    }
  };
  const problem = step.problem ?? release.problem;
  const reasons = refusalLines(problem);
  return (
    <div className={styles.steps}>
      <div className={styles.buttons}>
        {order.next_statuses.map((status, place) => (
          <Button
            key={status}
            type={place === 0 ? 'primary' : 'default'}
            loading={step.isRunning}
            onClick={() => void takeTo(status)}
          >
            {text('step_to', { status: word(status) })}
          </Button>
        ))}
        {order.hold ? (
          <Button loading={release.isRunning} onClick={() => void release.run(null).catch(() => undefined)}>
            {text('release')}
          </Button>
        ) : (
          <Button onClick={() => setAsking('hold')}>{text('hold')}</Button>
        )}
        {order.status !== 'completed' && (
          <Button danger onClick={() => setAsking('cancel_order')}>
            {text('cancel_order')}
          </Button>
        )}
      </div>
      {problem && <ProblemAlert problem={problem} lines={reasons} />}
      {asking === 'hold' && <HoldDialog order={order} onClose={() => setAsking(null)} />}
      {asking === 'cancel_order' && (
        <ReasonDialog
          title={`${text('cancel_order')} · ${order.number}`}
          okText={text('cancel_order')}
          hint={text('cancel_warning')}
          isDangerous
          call={(reason, headers) => cancelOrder(order.id, reason, headers)}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}
