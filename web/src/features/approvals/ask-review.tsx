import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useChange } from '@/kit/change';
import { ProblemAlert } from '@/kit/problem-alert';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { askReview, touched } from './api';
import { messages } from './messages';

const longestReason = 2000;

export default function AskReview({ order, onClose }: { order: string; onClose: () => void }) {
  const text = useText(messages);
  const done = useUndoNotice();
  const [reason, setReason] = useState('');
  const change = useChange({
    topics: touched,
    call: (said: string, headers) => askReview(order, said ? { reason: said } : {}, headers),
  });
  const send = async () => {
    try {
      await change.run(reason.trim());
      done(text('review_asked'));
      onClose();
    } catch {
      // shown below
    }
  };
  return (
    <Modal
      open
      title={text('ask_review')}
      okText={text('ask_review')}
      cancelText={text('cancel')}
      okButtonProps={{ loading: change.isRunning }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <p>{text('ask_review_hint')}</p>
      <Form layout="vertical">
        <Form.Item label={text('look_at')} htmlFor="review_reason">
          <Input.TextArea
            id="review_reason"
            maxLength={longestReason}
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
      </Form>
      {change.problem && <ProblemAlert problem={change.problem} />}
    </Modal>
  );
}
