// In the work list: the customer was asked for what is missing; it will be asked again on a date.
import { Checkbox, Form, Modal } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useChange } from '@/kit/change';
import { DateField } from '@/kit/date-field';
import type { WorkActionProps } from '@/kit/feature';
import { useFormats } from '@/kit/formats';
import { ProblemAlert } from '@/kit/problem-alert';
import { useUndoNotice } from '@/kit/undo-notice';
import { askAgain } from './api';
import { useOrderWords } from './wording';

const usualDays = 3;

export default function AskAgain({ item, onClose }: WorkActionProps) {
  const { text, field } = useOrderWords();
  const formats = useFormats();
  const done = useUndoNotice();
  const missing = (item.title_arguments.fields ?? '').split(',');
  const [fields, setFields] = useState<readonly string[]>(missing);
  const [on, setOn] = useState<string | null>(dayjs().add(usualDays, 'day').format('YYYY-MM-DD'));
  const change = useChange({
    topics: ['orders', 'work'],
    call: (body: { fields: string[]; ask_again_on: string }, headers) => askAgain(item.link?.id ?? '', body, headers),
  });
  const send = async () => {
    if (!on) return;
    try {
      await change.run({ fields: [...fields], ask_again_on: on });
      done(text('asked', { number: item.link?.number ?? '', on: formats.date(on) }));
      onClose();
    } catch {
      // shown below
    }
  };
  return (
    <Modal
      open
      title={`${text('ask_again')} · ${item.link?.number ?? ''}`}
      okText={text('ask_again')}
      cancelText={text('not_now')}
      okButtonProps={{ disabled: !on || fields.length === 0, loading: change.isRunning }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <p>{text('ask_again_hint')}</p>
      <Form layout="vertical" style={{ marginTop: 12 }}>
        <Form.Item label={text('ask_again_fields')}>
          <Checkbox.Group
            value={[...fields]}
            onChange={(chosen) => setFields(chosen.map(String))}
            options={missing.map((name) => ({ value: name, label: field(name) }))}
          />
        </Form.Item>
        <Form.Item label={text('ask_again_on')} htmlFor="ask_again_on">
          <DateField
            id="ask_again_on"
            value={on}
            onChange={setOn}
            earliest={dayjs().add(1, 'day').format('YYYY-MM-DD')}
          />
        </Form.Item>
      </Form>
      {change.problem && <ProblemAlert problem={change.problem} />}
    </Modal>
  );
}
