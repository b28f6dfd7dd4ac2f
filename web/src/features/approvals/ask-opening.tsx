import { Checkbox, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useChange } from '@/kit/change';
import { useFormats } from '@/kit/formats';
import { ProblemAlert } from '@/kit/problem-alert';
import { useUndoNotice } from '@/kit/undo-notice';
import { askOpening, touched } from './api';
import type { OpenableGate } from './askable';
import { useApprovalWords, useOrderWord } from './wording';

const longestReason = 2000;

interface AskOpeningProps {
  order: string;
  gates: readonly OpenableGate[];
  onClose: () => void;
}

export default function AskOpening({ order, gates, onClose }: AskOpeningProps) {
  const { text } = useApprovalWords();
  const orderWord = useOrderWord();
  const formats = useFormats();
  const done = useUndoNotice();
  const [before, setBefore] = useState(gates[0]?.before);
  const [conditions, setConditions] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const gate = gates.find((one) => one.before === before);
  const change = useChange({
    topics: touched,
    call: (body: Parameters<typeof askOpening>[1], headers) => askOpening(order, body, headers),
  });
  const send = async () => {
    if (!before) return;
    try {
      await change.run({ before, conditions: [...conditions], reason: reason.trim() });
      done(text('opening_asked_done'));
      onClose();
    } catch {
      // shown below
    }
  };
  const named = (name: string, missing: readonly string[]) =>
    missing.length > 0
      ? `${orderWord(name)} (${text('missing', { fields: formats.list(missing.map(orderWord)) })})`
      : orderWord(name);
  return (
    <Modal
      open
      title={text('ask_opening')}
      okText={text('ask_opening')}
      cancelText={text('cancel')}
      okButtonProps={{ loading: change.isRunning, disabled: conditions.length === 0 || reason.trim() === '' }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <p>{text('ask_opening_hint')}</p>
      <Form layout="vertical">
        {gates.length > 1 && (
          <Form.Item label={text('before_gate')}>
            <Radio.Group
              value={before}
              onChange={({ target }) => {
                setBefore(target.value as typeof before);
                setConditions([]);
              }}
              options={gates.map((one) => ({
                value: one.before,
                label: text('before_status', { status: orderWord(one.before) }),
              }))}
            />
          </Form.Item>
        )}
        <Form.Item label={text('conditions')}>
          <Checkbox.Group
            style={{ display: 'grid', gap: 6 }}
            value={[...conditions]}
            onChange={(chosen) => setConditions(chosen.map(String))}
            options={(gate?.conditions ?? []).map(({ name, missing }) => ({
              value: name,
              label: named(name, missing),
            }))}
          />
        </Form.Item>
        <Form.Item label={text('opening_reason')} htmlFor="opening_reason">
          <Input.TextArea
            id="opening_reason"
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
