import { Form, Modal } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { colleagues } from '@/api/choices';
import { useChange } from '@/kit/change';
import { DateField } from '@/kit/date-field';
import { FoundSelect } from '@/kit/found-select';
import { ProblemAlert } from '@/kit/problem-alert';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { nameDeputy } from './api';
import { messages } from './messages';

const usualDays = 7;
const day = (ahead: number) => dayjs().add(ahead, 'day').format('YYYY-MM-DD');

// Without a person it is asked who is away.
export default function NameDeputy({ person, onClose }: { person?: string; onClose: () => void }) {
  const text = useText(messages);
  const done = useUndoNotice();
  const [absent, setAbsent] = useState<string | null>(person ?? null);
  const [deputy, setDeputy] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(day(0));
  const [until, setUntil] = useState<string | null>(day(usualDays));
  const change = useChange({
    topics: ['deputies', 'people', 'approvals'],
    call: (body: Parameters<typeof nameDeputy>[1], headers) => nameDeputy(absent ?? '', body, headers),
  });
  const isWhole = Boolean(absent && deputy && from && until);
  const send = async () => {
    if (!deputy || !from || !until) return;
    try {
      await change.run({ deputy_id: deputy, from_on: from, until_on: until });
      done(text('deputy_named'));
      onClose();
    } catch {
      // shown below
    }
  };
  return (
    <Modal
      open
      title={text('name_deputy')}
      okText={text('name_deputy')}
      cancelText={text('cancel')}
      okButtonProps={{ loading: change.isRunning, disabled: !isWhole }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        {!person && (
          <Form.Item label={text('person')} htmlFor="absent_person">
            <FoundSelect id="absent_person" choices={colleagues} value={absent} onChange={setAbsent} />
          </Form.Item>
        )}
        <Form.Item label={text('deputy')} htmlFor="deputy_person">
          <FoundSelect id="deputy_person" choices={colleagues} value={deputy} onChange={setDeputy} />
        </Form.Item>
        <Form.Item label={text('from_on')} htmlFor="deputy_from">
          <DateField id="deputy_from" value={from} onChange={setFrom} />
        </Form.Item>
        <Form.Item label={text('until_on')} htmlFor="deputy_until">
          <DateField id="deputy_until" value={until} onChange={setUntil} {...(from ? { earliest: from } : {})} />
        </Form.Item>
      </Form>
      {change.problem && <ProblemAlert problem={change.problem} />}
    </Modal>
  );
}
