import { Button, Modal, Space, Tooltip } from 'antd';
import { problemOf } from '@/api/problems';
import { useAccess } from '@/kit/access';
import { useChange } from '@/kit/change';
import { useFailureNotice } from '@/kit/notices';
import { useProblemText } from '@/kit/problem-text';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { type DeadJob, discardJob, reviveJob } from './api';
import { messages } from './messages';

export function DecideJob({ job }: { job: DeadJob }) {
  const { may } = useAccess();
  if (!may('jobs.revive')) return null;
  return (
    <Space size="small">
      <ReviveJob job={job} />
      <DiscardJob job={job} />
    </Space>
  );
}

const topics = ['dead-jobs'];

function useOutcome() {
  const done = useUndoNotice();
  const failed = useFailureNotice();
  const problemText = useProblemText();
  return (change: Promise<unknown>, what: string) =>
    change.then(
      () => done(what),
      (error) => failed(problemText(problemOf(error))),
    );
}

function ReviveJob({ job }: { job: DeadJob }) {
  const text = useText(messages);
  const tell = useOutcome();
  const reviving = useChange({ topics, call: reviveJob });
  return (
    <Tooltip title={job.has_successor ? text('superseded') : undefined}>
      <Button
        size="small"
        disabled={job.has_successor}
        loading={reviving.isRunning}
        onClick={() => void tell(reviving.run(job.id), text('revived'))}
      >
        {text('revive')}
      </Button>
    </Tooltip>
  );
}

// Cannot be undone, so it asks once.
function DiscardJob({ job }: { job: DeadJob }) {
  const text = useText(messages);
  const tell = useOutcome();
  const [modal, holder] = Modal.useModal();
  const discarding = useChange({ topics, call: discardJob });
  const ask = () =>
    void modal.confirm({
      title: text('discard_question'),
      content: text('discard_consequence'),
      okText: text('discard'),
      okButtonProps: { danger: true },
      onOk: () => tell(discarding.run(job.id), text('discarded')),
    });
  return (
    <>
      <Button size="small" danger type="text" loading={discarding.isRunning} onClick={ask}>
        {text('discard')}
      </Button>
      {holder}
    </>
  );
}
