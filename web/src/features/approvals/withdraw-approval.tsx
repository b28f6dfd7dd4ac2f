import { Modal } from 'antd';
import { useChange } from '@/kit/change';
import { ProblemAlert } from '@/kit/problem-alert';
import { useText } from '@/kit/text';
import { touched, withdraw } from './api';
import { messages } from './messages';

export function WithdrawApproval({ id, onClose }: { id: string; onClose: () => void }) {
  const text = useText(messages);
  const change = useChange({ topics: touched, call: (_: null, headers) => withdraw(id, headers) });
  const send = async () => {
    try {
      await change.run(null);
      onClose();
    } catch {
      // shown below
    }
  };
  return (
    <Modal
      open
      title={text('withdraw')}
      okText={text('withdraw')}
      cancelText={text('cancel')}
      okButtonProps={{ danger: true, loading: change.isRunning }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <p>{text('withdraw_consequence')}</p>
      {change.problem && <ProblemAlert problem={change.problem} />}
    </Modal>
  );
}
