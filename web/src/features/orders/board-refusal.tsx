// Why a card stayed where it was.
import { Alert, Button, Modal } from 'antd';
import { useNavigate } from 'react-router';
import { useFormats } from '@/kit/formats';
import { ProblemAlert } from '@/kit/problem-alert';
import { useRefusalLines } from './refusal-lines';
import type { Refusal } from './use-board-moves';
import { useOrderWords } from './wording';

export function BoardRefusal({ refusal, onClose }: { refusal: Refusal; onClose: () => void }) {
  const { text, word } = useOrderWords();
  const formats = useFormats();
  const navigate = useNavigate();
  const refusalLines = useRefusalLines();
  const { order, because } = refusal;
  return (
    <Modal
      open
      title={text('not_moved', { number: order.number })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{text('not_now')}</Button>
          <Button type="primary" onClick={() => navigate(`/orders/${order.id}`)}>
            {text('open_order')}
          </Button>
        </>
      }
    >
      {'problem' in because ? (
        <>
          <ProblemAlert problem={because.problem} lines={refusalLines(because.problem)} />
          {because.problem.code === 'gate_shut' && <p>{text('not_moved_hint')}</p>}
        </>
      ) : (
        <Alert
          type="error"
          showIcon
          title={text('cannot_go_there', {
            from: word(because.from.status),
            to: word(because.to),
            next: formats.list(because.from.next_statuses.map(word)) || text('nowhere'),
          })}
        />
      )}
    </Modal>
  );
}
