// Gives something that came in the order it belongs to.
import { Form, Modal } from 'antd';
import { useState } from 'react';
import { orders } from '@/api/choices';
import { useChange } from '@/kit/change';
import { FoundSelect } from '@/kit/found-select';
import { ProblemAlert } from '@/kit/problem-alert';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { type Incoming, linkOrder } from './api';
import { messages } from './messages';

export function LinkOrder({ incoming, onClose }: { incoming: Incoming; onClose: () => void }) {
  const text = useText(messages);
  const done = useUndoNotice();
  const [order, setOrder] = useState<string | null>(null);
  const linking = useChange({
    topics: ['incoming', 'orders', 'work'],
    call: (chosen: string, headers) => linkOrder(incoming.id, chosen, headers),
  });
  const link = async () => {
    if (!order) return;
    try {
      const { order_number } = await linking.run(order);
      done(text('linked_now', { number: order_number ?? '' }));
      onClose();
    } catch {
      // Drawn below as linking.problem.
    }
  };
  return (
    <Modal
      open
      title={text('link')}
      okText={text('link')}
      cancelText={text('not_now')}
      okButtonProps={{ disabled: !order, loading: linking.isRunning }}
      onOk={() => void link()}
      onCancel={onClose}
    >
      <Form layout="vertical" component="div">
        <Form.Item
          label={text('order')}
          htmlFor="incoming-order"
          {...(incoming.kind === 'deposit' ? {} : { extra: text('link_hint') })}
        >
          <FoundSelect id="incoming-order" choices={orders} value={order} onChange={setOrder} />
        </Form.Item>
      </Form>
      {linking.problem && <ProblemAlert problem={linking.problem} />}
    </Modal>
  );
}
