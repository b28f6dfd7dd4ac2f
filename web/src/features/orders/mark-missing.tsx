// Says of one missing field why it is missing and when to ask again, without opening the whole form.
import { Modal } from 'antd';
import { useRef } from 'react';
import { RecordForm } from '@/kit/record-form';
import { useUndoNotice } from '@/kit/undo-notice';
import { changeOrder, type Order } from './api';
import { MarkFields } from './missing-fields';
import { contentOf, headerOf, type MissingMark } from './order-content';
import { useOrderWords } from './wording';

type MarkValues = { reason: MissingMark['reason']; note: string | null; ask_again_on: string | null };

const markOf = (order: Order, field: string): MarkValues => {
  const mark = order.missing.find((one) => one.field === field);
  return {
    reason: mark?.reason ?? 'awaiting_customer',
    note: mark?.note ?? null,
    ask_again_on: mark?.ask_again_on ?? null,
  };
};

// The order's content with this mark set, or taken away.
export const withMark = (order: Order, field: string, mark: MarkValues | null) => {
  const others = order.missing.filter((one) => one.field !== field);
  const missing = mark ? [...others, { field, ...mark }] : others;
  return contentOf({ ...headerOf(order), missing }, order);
};

export function MarkMissing({ order, field, onClose }: { order: Order; field: string; onClose: () => void }) {
  const { text, field: fieldName } = useOrderWords();
  const done = useUndoNotice();
  const newest = useRef(order);
  if (order.revision > newest.current.revision) newest.current = order;
  const name = fieldName(field);
  return (
    <Modal open title={`${text('mark_missing')} · ${name}`} footer={null} onCancel={onClose} destroyOnHidden>
      <RecordForm<MarkValues, Order>
        initial={markOf(order, field)}
        revision={order.revision}
        labels={{ reason: text('missing_reason'), note: text('missing_note'), ask_again_on: text('ask_again_on') }}
        draft={`orders/${order.id}/missing/${field}`}
        topics={['orders']}
        save={({ values, revision }) => changeOrder(order.id, { ...withMark(newest.current, field, values), revision })}
        valuesOf={(current) => {
          newest.current = current as Order;
          return { values: markOf(newest.current, field), revision: newest.current.revision };
        }}
        onSaved={() => {
          done(text('marked_missing', { field: name }));
          onClose();
        }}
        onCancel={onClose}
      >
        <MarkFields />
      </RecordForm>
    </Modal>
  );
}
