// Asks once for the reason of something that cannot be undone, naming its consequence.
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { activityMessages } from './activity-messages';
import { type RepeatSafe, useChange } from './change';
import { ProblemAlert } from './problem-alert';
import { useText } from './text';

interface AskReasonProps {
  title: string;
  consequence: string;
  okText: string;
  topics: readonly string[];
  call: (reason: string, headers: RepeatSafe) => Promise<unknown>;
  onClose: () => void;
}

const longestReason = 500;

export function AskReason({ title, consequence, okText, topics, call, onClose }: AskReasonProps) {
  const text = useText(activityMessages);
  const [reason, setReason] = useState('');
  const change = useChange({ topics, call });
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
      title={title}
      okText={okText}
      cancelText={text('cancel')}
      okButtonProps={{ danger: true, disabled: reason.trim() === '', loading: change.isRunning }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <p>{consequence}</p>
      <Input
        autoFocus
        maxLength={longestReason}
        aria-label={text('reason')}
        placeholder={text('reason_needed')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      {change.problem && <ProblemAlert problem={change.problem} />}
    </Modal>
  );
}
