// What is done to several orders at once: each by itself, so that one refusal leaves the others done.
import { PauseOutlined, SwapOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { colleagues } from '@/api/choices';
import { newIdempotencyKey } from '@/api/client';
import { type ApiProblem, problemOf } from '@/api/problems';
import { refresh } from '@/api/query';
import { useAccess } from '@/kit/access';
import { FoundSelect } from '@/kit/found-select';
import { useProblemText } from '@/kit/problem-text';
import { useUndoNotice } from '@/kit/undo-notice';
import { handOver, holdOrder, type OrderItem } from './api';
import { useOrderWords } from './wording';

type Act = 'hold' | 'hand_over';
const permissions = { hold: 'orders.status', hand_over: 'orders.write' } as const;
const icons = { hold: <PauseOutlined aria-hidden />, hand_over: <SwapOutlined aria-hidden /> };

interface BulkOrdersProps {
  orders: readonly OrderItem[];
  clear: () => void;
}

export default function BulkOrders({ orders, clear }: BulkOrdersProps) {
  const { text } = useOrderWords();
  const { may } = useAccess();
  const [act, setAct] = useState<Act | null>(null);
  return (
    <>
      {(['hold', 'hand_over'] as const)
        .filter((one) => may(permissions[one]))
        .map((one) => (
          <Button key={one} size="small" icon={icons[one]} onClick={() => setAct(one)}>
            {text(one)}
          </Button>
        ))}
      {act && <Asking act={act} orders={orders} close={() => setAct(null)} clear={clear} />}
    </>
  );
}

interface Refused {
  number: string;
  problem: ApiProblem;
}

function Asking({ act, orders, close, clear }: BulkOrdersProps & { act: Act; close: () => void }) {
  const { text } = useOrderWords();
  const problemText = useProblemText();
  const done = useUndoNotice();
  const client = useQueryClient();
  const [given, setGiven] = useState('');
  const [isRunning, setRunning] = useState(false);
  const [refused, setRefused] = useState<readonly Refused[]>([]);

  const one = (order: OrderItem) =>
    act === 'hold'
      ? holdOrder(order.id, given.trim(), { 'Idempotency-Key': newIdempotencyKey() })
      : handOver(order.id, given);
  const run = async () => {
    setRunning(true);
    const problems: Refused[] = [];
    for (const order of orders) {
      await one(order).catch((error) => problems.push({ number: order.number, problem: problemOf(error) }));
    }
    setRunning(false);
    void refresh(client, 'orders');
    void refresh(client, 'work');
    if (problems.length > 0) return setRefused(problems);
    done(text('bulk_done', { act: text(act), count: orders.length }));
    close();
    clear();
  };
  return (
    <Modal
      open
      title={text('bulk_title', { act: text(act), count: orders.length })}
      okText={text(act)}
      cancelText={text('not_now')}
      okButtonProps={{ disabled: given.trim() === '', loading: isRunning }}
      onOk={() => void run()}
      onCancel={close}
    >
      {act === 'hold' ? (
        <Input.TextArea
          autoFocus
          rows={3}
          maxLength={2000}
          aria-label={text('reason')}
          placeholder={text('reason_needed')}
          value={given}
          onChange={(event) => setGiven(event.target.value)}
        />
      ) : (
        <FoundSelect
          choices={colleagues}
          aria-label={text('new_owner')}
          placeholder={text('new_owner')}
          style={{ width: '100%' }}
          value={given === '' ? null : given}
          onChange={(id) => setGiven(id ?? '')}
        />
      )}
      {refused.length > 0 && (
        <Alert
          style={{ marginTop: 12 }}
          type="error"
          showIcon
          title={text('bulk_refused', { count: refused.length })}
          description={
            <ul>
              {refused.map(({ number, problem }) => (
                <li key={number}>
                  {number}: {problemText(problem)}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </Modal>
  );
}
