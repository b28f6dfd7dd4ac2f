// What can be done next with a change, by those who may.
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAccess } from '@/kit/access';
import { AskReason } from '@/kit/ask-reason';
import { type RepeatSafe, useChange } from '@/kit/change';
import { ProblemAlert } from '@/kit/problem-alert';
import { useProblemText } from '@/kit/problem-text';
import { useUndoNotice } from '@/kit/undo-notice';
import { type Change, step, touched, withdraw } from './api';
import { RecordAnswer } from './record-answer';
import { SendChangeLink } from './send-change-link';
import { useChangeWords } from './wording';

type Opened = 'withdraw' | 'apply' | 'link' | 'answer' | null;

export function ChangeSteps({ change }: { change: Change }) {
  const { text, field } = useChangeWords();
  const { may } = useAccess();
  const navigate = useNavigate();
  const done = useUndoNotice();
  const problemText = useProblemText();
  const [opened, setOpened] = useState<Opened>(null);
  const sent = useChange({
    topics: touched,
    call: (verb: 'submission' | 'rebase' | 'application', headers: RepeatSafe) =>
      step(change.id, verb, change.revision, headers),
  });
  const { state, is_base_current: isCurrent } = change;
  const take = async (verb: 'submission' | 'rebase' | 'application') => {
    try {
      await sent.run(verb);
      if (verb === 'application') done(text('applied_done'));
      setOpened(null);
    } catch {
      // shown below
    }
  };
  if (state === 'applied' || state === 'withdrawn') return null;
  const mayWrite = may('changes.write');
  const isSubmittable = state === 'draft' || state === 'refused' || state === 'contested';
  const isAnswerable = isCurrent && (state === 'awaiting_customer' || state === 'contested');
  return (
    <>
      {mayWrite && (
        <>
          <Button onClick={() => setOpened('withdraw')}>{text('withdraw')}</Button>
          <Button onClick={() => navigate(`/orders/${change.order_id}/change?change=${change.id}`)}>
            {text('edit')}
          </Button>
        </>
      )}
      {mayWrite && !isCurrent && (
        <Button type="primary" loading={sent.isRunning} onClick={() => void take('rebase')}>
          {text('rebase')}
        </Button>
      )}
      {mayWrite && isAnswerable && <Button onClick={() => setOpened('answer')}>{text('record_answer')}</Button>}
      {mayWrite && isAnswerable && may('signoffs.send') && (
        <Button type={state === 'awaiting_customer' ? 'primary' : 'default'} onClick={() => setOpened('link')}>
          {text('send_link')}
        </Button>
      )}
      {mayWrite && isCurrent && isSubmittable && (
        <Button type="primary" loading={sent.isRunning} onClick={() => void take('submission')}>
          {text('submit')}
        </Button>
      )}
      {may('changes.apply') && isCurrent && state === 'accepted' && (
        <Button type="primary" onClick={() => setOpened('apply')}>
          {text('apply')}
        </Button>
      )}
      {sent.problem && (
        <ProblemAlert
          problem={sent.problem}
          lines={sent.problem.problems.map(
            (one) => `${field(one.path.replace(/^\/(content\/)?/, ''))}: ${problemText(one)}`,
          )}
        />
      )}
      {opened === 'withdraw' && (
        <AskReason
          title={text('withdraw')}
          consequence={text('withdraw_consequence')}
          okText={text('withdraw')}
          topics={touched}
          call={(reason, headers) => withdraw(change.id, reason, headers)}
          onClose={() => setOpened(null)}
        />
      )}
      {opened === 'apply' && (
        <Modal
          open
          title={text('apply')}
          okText={text('apply')}
          cancelText={text('cancel')}
          confirmLoading={sent.isRunning}
          onOk={() => void take('application')}
          onCancel={() => setOpened(null)}
        >
          <p>{text('apply_consequence')}</p>
        </Modal>
      )}
      {opened === 'link' && <SendChangeLink change={change} onClose={() => setOpened(null)} />}
      {opened === 'answer' && <RecordAnswer change={change} onClose={() => setOpened(null)} />}
    </>
  );
}
