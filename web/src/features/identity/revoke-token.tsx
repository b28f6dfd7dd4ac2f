import { Button, Modal } from 'antd';
import { problemOf } from '@/api/problems';
import { useChange } from '@/kit/change';
import { useFailureNotice } from '@/kit/notices';
import { useProblemText } from '@/kit/problem-text';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { revokeToken, type Token } from './api';
import { messages } from './messages';

// Cannot be undone, so it asks once and names the consequence.
export function RevokeToken({ token }: { token: Token }) {
  const text = useText(messages);
  const problemText = useProblemText();
  const done = useUndoNotice();
  const failed = useFailureNotice();
  const [modal, holder] = Modal.useModal();
  const revoking = useChange({ topics: ['tokens'], call: revokeToken });
  const revoke = async () => {
    try {
      await revoking.run(token.id);
      done(text('token_revoked', { name: token.name }));
    } catch (error) {
      failed(problemText(problemOf(error)));
    }
  };
  const ask = () =>
    void modal.confirm({
      title: text('revoke_question', { name: token.name }),
      content: text('revoke_consequence'),
      okText: text('revoke'),
      okButtonProps: { danger: true },
      onOk: revoke,
    });
  return (
    <>
      <Button size="small" danger type="text" loading={revoking.isRunning} onClick={ask}>
        {text('revoke')}
      </Button>
      {holder}
    </>
  );
}
