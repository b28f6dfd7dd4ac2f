// Records what the customer said to each part of a change by another way, with the document that says so.
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { standingRequirementsQuery } from '@/api/requirements';
import { type RepeatSafe, useChange } from '@/kit/change';
import { InstantField } from '@/kit/instant-field';
import { ProblemAlert } from '@/kit/problem-alert';
import { Select } from '@/kit/select';
import { SidePanel } from '@/kit/side-panel';
import { QueryStates } from '@/kit/states';
import { useUndoNotice } from '@/kit/undo-notice';
import { type Change, type RecordedAnswer, recordAnswer, touched, type Verdict } from './api';
import { useChangeWords } from './wording';

const verdicts: readonly Verdict[] = ['accepted', 'countered', 'rejected'];
const channels = ['email', 'wechat', 'phone', 'portal', 'paper', 'other'] as const;

type Said = Record<string, { verdict: Verdict; reason: string }>;

export function RecordAnswer({ change, onClose }: { change: Change; onClose: () => void }) {
  const { text } = useChangeWords();
  const documents = useQuery(standingRequirementsQuery(change.order_id));
  return (
    <SidePanel title={text('record_answer')} width={560} onClose={onClose}>
      <QueryStates query={documents}>
        {(kept) =>
          kept.length === 0 ? (
            <Alert type="info" showIcon title={text('no_document')} />
          ) : (
            <AnswerForm
              change={change}
              documents={kept.map(({ id, name }) => ({ value: id, label: name ?? text('typed_text') }))}
              onClose={onClose}
            />
          )
        }
      </QueryStates>
    </SidePanel>
  );
}

interface AnswerFormProps {
  change: Change;
  documents: readonly { value: string; label: string }[];
  onClose: () => void;
}

function AnswerForm({ change, documents, onClose }: AnswerFormProps) {
  const { text, word, partName } = useChangeWords();
  const done = useUndoNotice();
  const asked = change.parts.filter((part) => part.is_for_customer);
  // The hash as well stays what it was when the form opened: what comes in meanwhile was not looked at.
  const [common, setCommon] = useState<Omit<RecordedAnswer, 'parts'>>(() => ({
    content_hash: change.content_hash,
    answered_by: change.asked_by_name,
    answered_at: new Date().toISOString(),
    channel: 'email',
    requirement_id: documents.at(-1)?.value ?? '',
  }));
  const [said, setSaid] = useState<Said>(() =>
    Object.fromEntries(asked.map(({ part }) => [part, { verdict: 'accepted', reason: '' }])),
  );
  const sent = useChange({
    topics: touched,
    call: (body: RecordedAnswer, headers: RepeatSafe) => recordAnswer(change.id, body, headers),
  });
  const record = async () => {
    try {
      await sent.run({
        ...common,
        answered_by: common.answered_by.trim(),
        parts: Object.entries(said).map(([part, { verdict, reason }]) => ({
          part,
          verdict,
          ...(reason.trim() ? { reason: reason.trim() } : {}),
        })),
      });
      done(text('recorded'));
      onClose();
    } catch {
      // shown below
    }
  };
  return (
    <Form layout="vertical" component="div">
      {asked.map((part) => {
        const one = said[part.part] ?? { verdict: 'accepted', reason: '' };
        return (
          <Form.Item key={part.part} label={partName(part)} htmlFor={`answer-${part.part}`}>
            <Radio.Group
              aria-label={partName(part)}
              value={one.verdict}
              options={verdicts.map((value) => ({ value, label: text(`said_${value}`) }))}
              onChange={({ target }) => setSaid({ ...said, [part.part]: { ...one, verdict: target.value } })}
            />
            {one.verdict !== 'accepted' && (
              <Input.TextArea
                id={`answer-${part.part}`}
                aria-label={`${partName(part)} · ${text('why_not')}`}
                placeholder={text('why_not')}
                rows={2}
                maxLength={2000}
                value={one.reason}
                onChange={({ target }) => setSaid({ ...said, [part.part]: { ...one, reason: target.value } })}
              />
            )}
          </Form.Item>
        );
      })}
      <Form.Item label={text('document')} htmlFor="answer-document">
        <Select
          id="answer-document"
          value={common.requirement_id}
          options={[...documents]}
          onChange={(requirement_id) => setCommon({ ...common, requirement_id: requirement_id ?? '' })}
        />
      </Form.Item>
      <Form.Item label={text('who_answered')} htmlFor="answer-person">
        <Input
          id="answer-person"
          maxLength={200}
          value={common.answered_by}
          onChange={({ target }) => setCommon({ ...common, answered_by: target.value })}
        />
      </Form.Item>
      <Form.Item label={text('answered_at')} htmlFor="answer-at">
        <InstantField
          id="answer-at"
          value={common.answered_at}
          onChange={(answered_at) => answered_at && setCommon({ ...common, answered_at })}
        />
      </Form.Item>
      <Form.Item label={text('channel')} htmlFor="answer-channel">
        <Select
          id="answer-channel"
          value={common.channel}
          options={channels.map((value) => ({ value, label: word(value) }))}
          onChange={(channel) => setCommon({ ...common, channel })}
        />
      </Form.Item>
      {sent.problem && <ProblemAlert problem={sent.problem} />}
      <Button
        type="primary"
        disabled={common.answered_by.trim() === ''}
        loading={sent.isRunning}
        onClick={() => void record()}
      >
        {text('record')}
      </Button>
    </Form>
  );
}
