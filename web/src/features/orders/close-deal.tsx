// Closes an inquiry or a quotation: how it ended, and why.
import { Form, Input, Modal, Radio } from 'antd';
import { type RepeatSafe, useChange } from '@/kit/change';
import { ProblemAlert } from '@/kit/problem-alert';
import { Select } from '@/kit/select';
import { type LossReason, lossReasons, useDealText } from './deal-words';

export interface Closing<Outcome extends string> {
  outcome: Outcome;
  reason: LossReason | null;
  note: string | null;
}

type Ended = 'won' | 'lost' | 'withdrawn';

interface CloseDealProps<Outcome extends Ended> {
  title: string;
  warning: string;
  // The first is the usual one.
  outcomes: readonly [Outcome, ...Outcome[]];
  send: (closing: Closing<Outcome>, headers: RepeatSafe) => Promise<unknown>;
  onClose: () => void;
}

export function CloseDeal<Outcome extends Ended>(props: CloseDealProps<Outcome>) {
  const { title, warning, outcomes, send, onClose } = props;
  const text = useDealText();
  const [form] = Form.useForm<Partial<Closing<Outcome>>>();
  const outcome = Form.useWatch<string>('outcome', form) ?? outcomes[0];
  const reason = Form.useWatch<string>('reason', form);
  const change = useChange({ topics: ['inquiries', 'quotations', 'work'], call: send });
  const needsNote = outcome === 'withdrawn' || (outcome === 'lost' && reason === 'other');

  const named = (one: Ended) => text(`outcome_${one}`);

  const submit = async (given: Partial<Closing<Outcome>>) => {
    const ended = given.outcome ?? outcomes[0];
    try {
      await change.run({
        outcome: ended,
        reason: ended === 'lost' ? (given.reason ?? null) : null,
        note: given.note?.trim() || null,
      });
      onClose();
    } catch {
      // shown below
    }
  };
  return (
    <Modal
      open
      title={title}
      okText={title}
      cancelText={text('not_now')}
      okButtonProps={{ danger: outcome !== 'won', loading: change.isRunning }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{warning}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={{ outcome: outcomes[0] }}
        onFinish={(given) => void submit(given)}
      >
        <Form.Item name="outcome" label={text('outcome')} required>
          <Radio.Group options={outcomes.map((one) => ({ value: one, label: named(one) }))} />
        </Form.Item>
        {outcome === 'lost' && (
          <Form.Item name="reason" label={text('reason')} rules={[{ required: true, message: text('reason_needed') }]}>
            <Select options={lossReasons.map((one) => ({ value: one, label: text(one) }))} />
          </Form.Item>
        )}
        <Form.Item
          name="note"
          label={text('note')}
          rules={needsNote ? [{ required: true, whitespace: true, message: text('note_needed') }] : []}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
        </Form.Item>
      </Form>
      {change.problem && <ProblemAlert problem={change.problem} />}
    </Modal>
  );
}
