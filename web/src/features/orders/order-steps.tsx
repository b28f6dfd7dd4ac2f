// What can be done with the order now: the next statuses, holding, releasing, cancelling.
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAccess } from '@/kit/access';
import { type RepeatSafe, useChange } from '@/kit/change';
import { ProblemAlert } from '@/kit/problem-alert';
import { useUndoNotice } from '@/kit/undo-notice';
import { cancelOrder, changeStatus, holdOrder, type Order, type OrderStatus, releaseOrder } from './api';
import styles from './order-steps.module.css';
import { useOrderWords } from './wording';

type Asking = 'hold' | 'cancel_order';

export function OrderSteps({ order }: { order: Order }) {
  const { text, word, condition, field } = useOrderWords();
  const { may } = useAccess();
  const done = useUndoNotice();
  const [asking, setAsking] = useState<Asking | null>(null);
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
  const reasons = (problem?.problems ?? []).map((one) =>
    one.limit ? `${condition(one.code)} · ${one.limit.split(',').map(field).join('、')}` : condition(one.code),
  );
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
      {asking && <WithReason order={order} asking={asking} onClose={() => setAsking(null)} />}
    </div>
  );
}

const calls: Record<Asking, (id: string, reason: string, headers: RepeatSafe) => Promise<Order>> = {
  hold: holdOrder,
  cancel_order: cancelOrder,
};

function WithReason({ order, asking, onClose }: { order: Order; asking: Asking; onClose: () => void }) {
  const { text } = useOrderWords();
  const [reason, setReason] = useState('');
  const change = useChange({
    topics: ['orders'],
    call: (given: string, headers) => calls[asking](order.id, given, headers),
  });
  const send = async () => {
    try {
      await change.run(reason.trim());
      onClose();
    } catch {
      // shown below
    }
  };
  return (
    <Modal
      open
      title={`${text(asking)} · ${order.number}`}
      okText={text(asking)}
      cancelText={text('not_now')}
      okButtonProps={{ disabled: reason.trim() === '', danger: asking === 'cancel_order', loading: change.isRunning }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      {asking === 'cancel_order' && <p>{text('cancel_warning')}</p>}
      <Input.TextArea
        autoFocus
        rows={3}
        maxLength={2000}
        aria-label={text('reason')}
        placeholder={text('reason_needed')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {change.problem && <ProblemAlert problem={change.problem} />}
    </Modal>
  );
}
