import { Button, Modal } from 'antd';
import { problemOf } from '@/api/problems';
import { useChange } from '@/kit/change';
import { useFailureNotice } from '@/kit/notices';
import { useProblemText } from '@/kit/problem-text';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { cancelImport, type ImportRun } from './api';
import { messages } from './messages';

// Cannot be undone, so it asks once and names the consequence.
export function CancelImport({ run }: { run: ImportRun }) {
  const text = useText(messages);
  const problemText = useProblemText();
  const done = useUndoNotice();
  const failed = useFailureNotice();
  const [modal, holder] = Modal.useModal();
  const cancelling = useChange({ topics: ['imports'], call: cancelImport });
  const cancel = async () => {
    try {
      await cancelling.run(run.id);
      done(text('cancelled'));
    } catch (error) {
      failed(problemText(problemOf(error)));
    }
  };
  const ask = () =>
    void modal.confirm({
      title: text('cancel_question'),
      content: text('cancel_consequence'),
      okText: text('cancel'),
      cancelText: text('keep_going'),
      okButtonProps: { danger: true },
      onOk: cancel,
    });
  return (
    <>
      <Button danger disabled={run.is_cancelling} loading={cancelling.isRunning} onClick={ask}>
        {text('cancel')}
      </Button>
      {holder}
    </>
  );
}
