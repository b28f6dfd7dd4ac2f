// A part of a line has arrived: when, how much.
import { Form, Input, Modal } from 'antd';
import { useSession } from '@/kit/access';
import { useChange } from '@/kit/change';
import { DateField } from '@/kit/date-field';
import { DecimalField } from '@/kit/decimal-field';
import { useFormats } from '@/kit/formats';
import { RecordForm } from '@/kit/record-form';
import { useUndoNotice } from '@/kit/undo-notice';
import { deleteDelivery, type Order, type OrderLine, recordDelivery } from './api';
import { outstanding } from './delivery-progress';
import { useOrderWords } from './wording';

type DeliveryValues = { delivered_on: string; quantity: string | null; remark: string | null };

const deliveriesOf = (order: Order, position: number) =>
  order.lines.find((line) => line.position === position)?.deliveries ?? [];

export function RecordDelivery({ order, line, onClose }: { order: Order; line: OrderLine; onClose: () => void }) {
  const { text } = useOrderWords();
  const formats = useFormats();
  const done = useUndoNotice();
  const { organisation } = useSession();
  const takeBack = useChange({
    topics: ['orders'],
    call: (id: string) => deleteDelivery(order.id, line.position, id, text('delivery_undone')),
  });
  // Days are the organisation's, as the server counts them.
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: organisation.zone }).format();
  const needed = [{ required: true, message: text('delivery_needed') }];
  const saved = (after: Order) => {
    const known = new Set(line.deliveries.map(({ id }) => id));
    const added = deliveriesOf(after, line.position).find(({ id }) => !known.has(id));
    const quantity = `${formats.number(added?.quantity ?? '')} ${line.unit ?? ''}`.trim();
    done(
      text('delivery_recorded_now', { line: line.position, quantity }),
      added && (() => takeBack.run(added.id).then(() => done(text('delivery_taken_back')))),
    );
    onClose();
  };
  return (
    <Modal
      open
      destroyOnHidden
      title={text('record_delivery_of', { line: line.position })}
      footer={null}
      onCancel={onClose}
    >
      <RecordForm<DeliveryValues, Order>
        initial={{ delivered_on: today, quantity: outstanding(line.quantity, line.delivered_quantity), remark: null }}
        labels={{ delivered_on: text('delivered_on'), quantity: text('quantity'), remark: text('remark') }}
        draft={`orders/${order.id}/lines/${line.position}/delivery`}
        topics={['orders']}
        save={({ values }, headers) =>
          recordDelivery(
            order.id,
            line.position,
            { ...values, quantity: values.quantity ?? '', remark: values.remark || null },
            headers,
          )
        }
        saveText={text('record_delivery')}
        onSaved={saved}
        onCancel={onClose}
      >
        <Form.Item name="delivered_on" label={text('delivered_on')} rules={needed}>
          <DateField latest={today} />
        </Form.Item>
        <Form.Item name="quantity" label={text('quantity')} rules={needed}>
          <DecimalField {...(line.unit ? { unit: line.unit } : {})} />
        </Form.Item>
        <Form.Item name="remark" label={text('remark')}>
          <Input maxLength={20000} />
        </Form.Item>
      </RecordForm>
    </Modal>
  );
}
