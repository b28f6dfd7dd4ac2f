// Says of differences why they need no correction: the customer agreed to them, or they are none. One reason for all.
import { useQuery } from '@tanstack/react-query';
import { Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { FieldProblem } from '@/api/problems';
import { useChange } from '@/kit/change';
import { useFormats } from '@/kit/formats';
import { ProblemAlert } from '@/kit/problem-alert';
import { useProblemText } from '@/kit/problem-text';
import { Select } from '@/kit/select';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { type Discrepancy, evidenceQuery, type Resolving, resolve } from './api';
import { BothValues } from './differences';
import { readingMessages } from './reading-messages';
import { standingMessages } from './standing-messages';
import type { FieldWords } from './use-field-words';
import styles from './verification.module.css';

interface ResolveDifferenceProps {
  order: string;
  discrepancies: readonly Discrepancy[];
  wordsOf: (one: Discrepancy) => FieldWords;
  onClose: () => void;
  onResolved: () => void;
}

const longestReason = 500;

export function ResolveDifference({ order, discrepancies, wordsOf, onClose, onResolved }: ResolveDifferenceProps) {
  const text = useText(standingMessages);
  const problemText = useProblemText();
  const done = useUndoNotice();
  const [kind, setKind] = useState<Resolving['kind'] | null>(null);
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState<string | null>(null);
  const change = useChange({
    topics: ['orders', 'work'],
    call: (body: Resolving, headers) => resolve(order, body, headers),
  });
  const [first] = discrepancies;
  const only = first && discrepancies.length === 1 ? wordsOf(first) : null;
  const placed = ({ path, ...problem }: FieldProblem) => {
    const one = discrepancies[Number(/^\/discrepancies\/(\d+)$/.exec(path)?.[1])];
    return one ? `${wordsOf(one).field}: ${problemText(problem)}` : problemText(problem);
  };
  const isComplete = kind !== null && reason.trim() !== '' && (kind === 'false_alarm' || evidence !== null);
  const send = async () => {
    if (kind === null) return;
    const named = discrepancies.map(({ id }) => ({ id }));
    const requirement_id = kind === 'accepted_deviation' ? evidence : null;
    try {
      await change.run({ discrepancies: named, kind, reason: reason.trim(), requirement_id });
      done(only ? text('resolved_now', { field: only.field }) : text('resolved_several', { count: named.length }));
      onResolved();
      onClose();
    } catch {
      // shown below
    }
  };
  return (
    <Modal
      open
      title={
        only ? text('resolve_of', { field: only.field }) : text('resolve_several', { count: discrepancies.length })
      }
      okText={text('resolve')}
      cancelText={text('not_now')}
      okButtonProps={{ disabled: !isComplete, loading: change.isRunning }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      {only ? <BothValues words={only} /> : <Several discrepancies={discrepancies} wordsOf={wordsOf} />}
      <p>{text('resolve_hint')}</p>
      <Form layout="vertical" component="div">
        <Form.Item label={text('choose_resolution')}>
          <Radio.Group
            aria-label={text('choose_resolution')}
            value={kind}
            options={(['accepted_deviation', 'false_alarm'] as const).map((value) => ({ value, label: text(value) }))}
            onChange={({ target }) => setKind(target.value)}
          />
        </Form.Item>
        {kind === 'accepted_deviation' && <Evidence order={order} value={evidence} onChange={setEvidence} />}
        <Form.Item label={text('reason')} htmlFor="resolution-reason">
          <Input.TextArea
            id="resolution-reason"
            rows={2}
            maxLength={longestReason}
            placeholder={text('reason_needed')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
      </Form>
      {change.problem && <ProblemAlert problem={change.problem} lines={change.problem.problems.map(placed)} />}
    </Modal>
  );
}

// Both values of each, so that nobody accepts what they have not in sight.
function Several({ discrepancies, wordsOf }: Pick<ResolveDifferenceProps, 'discrepancies' | 'wordsOf'>) {
  const text = useText(standingMessages);
  const words = useText(readingMessages);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.chosen} tabIndex={0} aria-label={text('differences', { count: discrepancies.length })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('field')}</th>
            <th scope="col">{text('customers_value')}</th>
            <th scope="col">{text('orders_value')}</th>
          </tr>
        </thead>
        <tbody>
          {discrepancies.map((one) => {
            const { field, left, right } = wordsOf(one);
            return (
              <tr key={one.id}>
                <th scope="row">{field}</th>
                <td>{left || <i>{text('nothing_said')}</i>}</td>
                <td>{right || <i>{text('nothing_said')}</i>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

interface EvidenceProps {
  order: string;
  value: string | null;
  onChange: (id: string) => void;
}

function Evidence({ order, value, onChange }: EvidenceProps) {
  const text = useText(standingMessages);
  const formats = useFormats();
  const kept = useQuery(evidenceQuery(order));
  const options = (kept.data?.items ?? [])
    .filter(({ void_reason }) => !void_reason)
    .map(({ id, name, received_at }) => ({
      value: id,
      label: `${name ?? text('typed_text')} · ${formats.instant(received_at)}`,
    }));
  return (
    <Form.Item label={text('evidence')} htmlFor="resolution-evidence">
      <Select
        id="resolution-evidence"
        loading={kept.isPending}
        placeholder={text('choose_evidence')}
        value={value}
        options={options}
        onChange={onChange}
      />
    </Form.Item>
  );
}
