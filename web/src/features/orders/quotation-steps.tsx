// What can be done with the quotation now: sent, made into an order, closed, reopened.
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
import { closeQuotation, orderFromQuotation, type Quotation, reopenQuotation, sendQuotation } from './quotation-api';

const topics = ['quotations', 'inquiries', 'orders'];

export function QuotationSteps({ quotation }: { quotation: Quotation }) {
  const text = useDealText();
  const { reaches } = useAccess();
  const navigate = useNavigate();
  const done = useUndoNotice();
  const says = useSays(quotation);
  const [isClosing, setClosing] = useState(false);
  const { id, number, revision, status } = quotation;
  const send = useChange({ topics, call: (_: null, headers) => sendQuotation(id, revision, headers) });
  const order = useChange({ topics, call: (_: null, headers) => orderFromQuotation(id, revision, headers) });
  const reopen = useChange({ topics, call: (_: null) => reopenQuotation(id) });
  const mayWrite = reaches('quotations.write', quotation.owner_id, quotation.department_id);
  const mayOrder = mayWrite && reaches('orders.write', quotation.owner_id, quotation.department_id);
  const isOpen = status === 'draft' || status === 'sent';
  const canOrder = isOpen || (status === 'accepted' && !quotation.order);

  const sendNow = async () => {
    await send.run(null);
    done(text('marked_sent', { number }));
  };
  const orderNow = async () => {
    const made = await order.run(null);
    done(text('ordered', { number: made.number }));
    navigate(`/orders/${made.id}`);
  };
  const reopenNow = async () => {
    await reopen.run(null);
    done(text('reopened', { number }));
  };
  return (
    <DealNext
      says={says}
      note={quotation.closing?.note}
      problem={send.problem ?? order.problem ?? reopen.problem}
      positions={quotation.lines.map((line) => line.position)}
    >
      {mayWrite && status === 'draft' && (
        <Button type="primary" loading={send.isRunning} onClick={() => void sendNow().catch(() => undefined)}>
          {text('mark_sent')}
        </Button>
      )}
      {mayOrder && canOrder && (
        <Button
          type={status === 'draft' ? 'default' : 'primary'}
          disabled={quotation.customer_id === null}
          loading={order.isRunning}
          {...(quotation.customer_id === null ? { 'aria-description': text('needs_customer') } : {})}
          onClick={() => void orderNow().catch(() => undefined)}
        >
          {text('to_order')}
        </Button>
      )}
      {quotation.order && (
        <Link to={`/orders/${quotation.order.id}`}>{text('see_order', { number: quotation.order.number })}</Link>
      )}
      {mayWrite && status === 'expired' && (
        <Button type="primary" onClick={() => navigate(`/quotations/${id}/edit`)}>
          {text('extend')}
        </Button>
      )}
      {mayWrite && quotation.is_editable && <Button onClick={() => setClosing(true)}>{text('close')}</Button>}
      {mayWrite && quotation.closing && (
        <Button loading={reopen.isRunning} onClick={() => void reopenNow().catch(() => undefined)}>
          {text('reopen')}
        </Button>
      )}
      {isClosing && (
        <CloseDeal
          title={text('close_quotation')}
          warning={text('close_quotation_warning')}
          outcomes={['lost', 'withdrawn']}
          send={(closing, headers) => closeQuotation(id, closing, headers)}
          onClose={() => setClosing(false)}
        />
      )}
    </DealNext>
  );
}

function useSays(quotation: Quotation): string {
  const text = useDealText();
  const formats = useFormats();
  const { status, closing } = quotation;
  if (status === 'accepted') return text(quotation.order ? 'next_accepted' : 'next_accepted_free');
  if (status === 'expired') return text('next_expired');
  if (closing) {
    const at = text('closed_at', { at: formats.instant(closing.at) });
    return [text(closing.outcome), closing.reason && text(closing.reason), at].filter(Boolean).join(' · ');
  }
  const next = text(status === 'draft' ? 'next_draft' : 'next_sent');
  return quotation.customer_id === null ? `${next} ${text('needs_customer')}` : next;
}
