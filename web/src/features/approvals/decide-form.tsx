// The reader's own decision: for which party, in whose place, yes or no, and why.
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useChange } from '@/kit/change';
import { ProblemAlert } from '@/kit/problem-alert';
import { useUndoNotice } from '@/kit/undo-notice';
import { type Approval, decide, touched } from './api';
import styles from './approvals.module.css';
import { useApprovalWords } from './wording';

const longestReason = 2000;

export function DecideForm({ approval }: { approval: Approval }) {
  const { text, word } = useApprovalWords();
  const done = useUndoNotice();
  const [chosen, setChosen] = useState(0);
  const [reason, setReason] = useState('');
  const [isReasonMissing, setReasonMissing] = useState(false);
  const change = useChange({
    topics: touched,
    call: (body: Parameters<typeof decide>[1], headers) => decide(approval.id, body, headers),
  });
  const options = approval.decidable.map(({ party, in_place_of_name }, value) => ({
    value,
    label: in_place_of_name ? text('party_for', { party: word(party), absent: in_place_of_name }) : word(party),
  }));
  const send = async (decision: 'approve' | 'reject') => {
    const role = approval.decidable[chosen];
    const said = reason.trim();
    setReasonMissing(decision === 'reject' && said === '');
    if (!role || (decision === 'reject' && said === '')) return;
    try {
      await change.run({
        party: role.party,
        decision,
        ...(said ? { reason: said } : {}),
        ...(role.in_place_of_id ? { in_place_of_id: role.in_place_of_id } : {}),
      });
      done(text('decided'));
    } catch {
      // shown below
    }
  };
  return (
    <section className={styles.decide} aria-label={text('your_decision')}>
      <h2 className={styles.heading}>{text('your_decision')}</h2>
      <Form layout="vertical">
        <Form.Item label={text('decide_as')}>
          <Radio.Group options={options} value={chosen} onChange={({ target }) => setChosen(target.value as number)} />
        </Form.Item>
        <Form.Item
          label={text('reason')}
          htmlFor="decision_reason"
          help={isReasonMissing ? text('reason_to_reject') : text('decision_final')}
          {...(isReasonMissing ? { validateStatus: 'error' as const } : {})}
        >
          <Input.TextArea
            id="decision_reason"
            maxLength={longestReason}
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
      </Form>
      <div className={styles.buttons}>
        <Button type="primary" loading={change.isRunning} onClick={() => void send('approve')}>
          {text('approve')}
        </Button>
        <Button danger loading={change.isRunning} onClick={() => void send('reject')}>
          {text('reject')}
        </Button>
      </div>
      {change.problem && <ProblemAlert problem={change.problem} />}
    </section>
  );
}
