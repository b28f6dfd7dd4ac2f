// In the work list: an inquiry becomes a draft quotation, which is then written.
import { Modal } from 'antd';
import { useNavigate } from 'react-router';
import { useChange } from '@/kit/change';
import type { WorkActionProps } from '@/kit/feature';
import { ProblemAlert } from '@/kit/problem-alert';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { dealMessages } from './deal-messages';
import { dealWorkMessages } from './deal-work-messages';
import { quoteInquiry } from './inquiry-api';

export default function MakeQuotation({ item, onClose }: WorkActionProps) {
  const text = useText(dealWorkMessages);
  const deal = useText(dealMessages);
  const navigate = useNavigate();
  const done = useUndoNotice();
  const quote = useChange({
    topics: ['inquiries', 'quotations', 'work'],
    call: (_: null, headers) => quoteInquiry(item.link?.id ?? '', headers),
  });
  const send = async () => {
    try {
      const made = await quote.run(null);
      done(deal('quotation_made', { number: made.number }));
      onClose();
      navigate(`/quotations/${made.id}/edit`);
    } catch {
      // shown below
    }
  };
  return (
    <Modal
      open
      title={`${text('make_quotation')} · ${item.link?.number ?? ''}`}
      okText={text('make_quotation')}
      cancelText={deal('not_now')}
      okButtonProps={{ loading: quote.isRunning }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <p>{text('make_quotation_hint')}</p>
      {quote.problem && <ProblemAlert problem={quote.problem} />}
    </Modal>
  );
}
