import { Button } from 'antd';
import { problemOf } from '@/api/problems';
import { useChange } from '@/kit/change';
import { useFailureNotice } from '@/kit/notices';
import { useProblemText } from '@/kit/problem-text';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { addMapping, deleteMapping, type SavedMapping } from './api';
import { messages } from './messages';

// What is being edited stays; the saved rules are back by a press.
export function DeleteMapping({ mapping }: { mapping: SavedMapping }) {
  const text = useText(messages);
  const problemText = useProblemText();
  const done = useUndoNotice();
  const failed = useFailureNotice();
  const topics = ['import-mappings'];
  const restoring = useChange({ topics, call: addMapping });
  const deleting = useChange({ topics, call: deleteMapping });
  const orSay = (change: Promise<unknown>) => change.catch((error) => failed(problemText(problemOf(error))));
  const take = () =>
    orSay(
      deleting
        .run(mapping.id)
        .then(() => done(text('mapping_deleted', { name: mapping.name }), () => orSay(restoring.run(mapping.mapping)))),
    );
  return (
    <Button danger type="text" loading={deleting.isRunning} onClick={() => void take()}>
      {text('delete_mapping')}
    </Button>
  );
}
