// The order, and the work on it, goes to another person.
import { SwapOutlined } from '@ant-design/icons';
import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { colleagues } from '@/api/choices';
import { useChange } from '@/kit/change';
import { FoundSelect } from '@/kit/found-select';
import { ProblemAlert } from '@/kit/problem-alert';
import { useUndoNotice } from '@/kit/undo-notice';
import { handOver, type Order } from './api';
import { useOrderWords } from './wording';

export function HandOver({ order }: { order: Order }) {
  const { text } = useOrderWords();
  const done = useUndoNotice();
  const [isAsking, setAsking] = useState(false);
  const [owner, setOwner] = useState<string | null>(null);
  const change = useChange({ topics: ['orders', 'work'], call: (to: string) => handOver(order.id, to) });
  const send = async () => {
    if (!owner) return;
    try {
      const moved = await change.run(owner);
      setAsking(false);
      done(text('handed_over', { number: moved.number, name: moved.owner_name }));
    } catch {
      // shown below
    }
  };
  return (
    <>
      <Button icon={<SwapOutlined aria-hidden />} onClick={() => setAsking(true)}>
        {text('hand_over')}
      </Button>
      {isAsking && (
        <Modal
          open
          title={`${text('hand_over')} · ${order.number}`}
          okText={text('hand_over')}
          cancelText={text('not_now')}
          okButtonProps={{ disabled: !owner || owner === order.owner_id, loading: change.isRunning }}
          onOk={() => void send()}
          onCancel={() => setAsking(false)}
        >
          <p>{text('hand_over_hint')}</p>
          <Form layout="vertical" style={{ marginTop: 12 }}>
            <Form.Item label={text('new_owner')} htmlFor="new_owner">
              <FoundSelect id="new_owner" choices={colleagues} value={owner} onChange={setOwner} />
            </Form.Item>
          </Form>
          {change.problem && <ProblemAlert problem={change.problem} />}
        </Modal>
      )}
    </>
  );
}
