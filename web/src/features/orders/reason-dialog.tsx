// Something that cannot be undone, or that others must understand later: it asks for the reason.
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { type RepeatSafe, useChange } from '@/kit/change';
import { ProblemAlert } from '@/kit/problem-alert';
import { holdOrder } from './api';
import { useOrderWords } from './wording';

interface ReasonDialogProps {
  title: string;
  okText: string;
  // What follows from it.
  hint?: string;
  isDangerous?: boolean;
  call: (reason: string, headers: RepeatSafe) => Promise<unknown>;
  onDone?: () => void;
  onClose: () => void;
}

export function ReasonDialog({ title, okText, hint, isDangerous = false, call, onDone, onClose }: ReasonDialogProps) {
  const { text } = useOrderWords();
  const [reason, setReason] = useState('');
  const change = useChange({ topics: ['orders'], call });
  const send = async () => {
    try {
      await change.run(reason.trim());
      onDone?.();
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
      cancelText={text('not_now')}
      okButtonProps={{ disabled: reason.trim() === '', danger: isDangerous, loading: change.isRunning }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      {hint && <p>{hint}</p>}
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

export function HoldDialog({ order, onClose }: { order: { id: string; number: string }; onClose: () => void }) {
  const { text } = useOrderWords();
  return (
    <ReasonDialog
      title={`${text('hold')} · ${order.number}`}
      okText={text('hold')}
      call={(reason, headers) => holdOrder(order.id, reason, headers)}
      onClose={onClose}
    />
  );
}
