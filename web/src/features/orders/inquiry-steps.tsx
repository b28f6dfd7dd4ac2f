// What can be done with the inquiry now: quoted, closed, reopened.
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAccess } from '@/kit/access';
import { useChange } from '@/kit/change';
import { useFormats } from '@/kit/formats';
import { useUndoNotice } from '@/kit/undo-notice';
import { CloseDeal } from './close-deal';
import { DealNext } from './deal-next';
import { useDealText } from './deal-words';
import { closeInquiry, type Inquiry, quoteInquiry, reopenInquiry } from './inquiry-api';

export function InquirySteps({ inquiry }: { inquiry: Inquiry }) {
  const text = useDealText();
  const { may, reaches } = useAccess();
  const navigate = useNavigate();
  const done = useUndoNotice();
  const says = useSays(inquiry);
  const [isClosing, setClosing] = useState(false);
  const quote = useChange({
    topics: ['inquiries', 'quotations', 'work'],
    call: (_: null, headers) => quoteInquiry(inquiry.id, headers),
  });
  const reopen = useChange({ topics: ['inquiries'], call: (_: null) => reopenInquiry(inquiry.id) });
  const mayWrite = reaches('inquiries.write', inquiry.owner_id, inquiry.department_id);
  const isClosed = inquiry.closing !== null;

  const quoteNow = async () => {
    const made = await quote.run(null);
    done(text('quotation_made', { number: made.number }));
    navigate(`/quotations/${made.id}/edit`);
  };
  const reopenNow = async () => {
    await reopen.run(null);
    done(text('reopened', { number: inquiry.number }));
  };
  return (
    <DealNext says={says} note={inquiry.closing?.note} problem={quote.problem ?? reopen.problem}>
      {mayWrite && !isClosed && may('quotations.write') && (
        <Button
          type={inquiry.status === 'open' ? 'primary' : 'default'}
          loading={quote.isRunning}
          onClick={() => void quoteNow().catch(() => undefined)}
        >
          {text(inquiry.status === 'open' ? 'make_quotation' : 'another_quotation')}
        </Button>
      )}
      {mayWrite && !isClosed && <Button onClick={() => setClosing(true)}>{text('close')}</Button>}
      {inquiry.won_order && (
        <Link to={`/orders/${inquiry.won_order.id}`}>{text('see_order', { number: inquiry.won_order.number })}</Link>
      )}
      {mayWrite && isClosed && (!inquiry.won_order || inquiry.won_order.status === 'cancelled') && (
        <Button loading={reopen.isRunning} onClick={() => void reopenNow().catch(() => undefined)}>
          {text('reopen')}
        </Button>
      )}
      {isClosing && (
        <CloseDeal
          title={text('close_inquiry')}
          warning={text('close_inquiry_warning')}
          outcomes={['lost', 'won']}
          send={(closing, headers) => closeInquiry(inquiry.id, closing, headers)}
          onClose={() => setClosing(false)}
        />
      )}
    </DealNext>
  );
}

function useSays(inquiry: Inquiry): string {
  const text = useDealText();
  const formats = useFormats();
  if (inquiry.status === 'open') return text('next_open');
  if (inquiry.status === 'quoted') {
    const isAgreed = inquiry.quotations.some((quotation) => quotation.status === 'accepted');
    return text(isAgreed ? 'next_agreed' : 'next_quoted');
  }
  if (inquiry.status === 'won') return text('next_won');
  const closed = text('closed_at', { at: inquiry.closing ? formats.instant(inquiry.closing.at) : '' });
  return [text('lost'), inquiry.closing?.reason && text(inquiry.closing.reason), closed].filter(Boolean).join(' · ');
}
