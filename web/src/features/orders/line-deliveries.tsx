// What of a line has been delivered, in parts: how far it is, each part, and the next one to record.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useAccess } from '@/kit/access';
import { DateText } from '@/kit/date-text';
import { useFormats } from '@/kit/formats';
import { StatusTag } from '@/kit/status-tag';
import { useUndoNotice } from '@/kit/undo-notice';
import { deleteDelivery, type Order, type OrderLine, type OrderStatus } from './api';
import { percentDelivered } from './delivery-progress';
import styles from './line-deliveries.module.css';
import { ReasonDialog } from './reason-dialog';
import { RecordDelivery } from './record-delivery';
import { useOrderWords } from './wording';

const underWay: readonly OrderStatus[] = ['confirmed', 'in_production', 'completed'];

interface LineDeliveriesProps {
  order: Order;
  line: OrderLine;
  promised: string | null;
}

export function LineDeliveries({ order, line, promised }: LineDeliveriesProps) {
  const { text } = useOrderWords();
  const { reaches } = useAccess();
  const [isRecording, setRecording] = useState(false);
  const mayRecord =
    !order.is_historical &&
    underWay.includes(order.status) &&
    reaches('orders.write', order.owner_id, order.department_id);
  return (
    <div className={styles.deliveries}>
      <Progress line={line} promised={promised} />
      {line.deliveries.length > 0 && (
        <details>
          <summary>{text('deliveries_of', { count: line.deliveries.length })}</summary>
          <ul className={styles.parts}>
            {line.deliveries.map((delivery) => (
              <Part key={delivery.id} order={order} line={line} delivery={delivery} mayDelete={mayRecord} />
            ))}
          </ul>
        </details>
      )}
      {mayRecord && (
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          aria-label={`${text('record_delivery')}: ${text('position')} ${line.position}`}
          onClick={() => setRecording(true)}
        >
          {text('record_delivery')}
        </Button>
      )}
      {isRecording && <RecordDelivery order={order} line={line} onClose={() => setRecording(false)} />}
    </div>
  );
}

function Progress({ line, promised }: { line: OrderLine; promised: string | null }) {
  const { text } = useOrderWords();
  const formats = useFormats();
  if (line.completed_on) {
    const isLate = promised !== null && line.completed_on > promised;
    return <StatusTag tone={isLate ? 'general' : 'good'} text={formats.date(line.completed_on)} />;
  }
  const percent = percentDelivered(line.quantity, line.delivered_quantity);
  return (
    <span className={styles.progress}>
      <progress max={100} value={percent} aria-label={text('progress_of', { line: line.position, percent })} />
      <span>
        {formats.number(line.delivered_quantity)}
        {line.quantity && ` / ${formats.number(line.quantity)}`}
      </span>
    </span>
  );
}

interface PartProps {
  order: Order;
  line: OrderLine;
  delivery: OrderLine['deliveries'][number];
  mayDelete: boolean;
}

function Part({ order, line, delivery, mayDelete }: PartProps) {
  const { text } = useOrderWords();
  const formats = useFormats();
  const done = useUndoNotice();
  const [isDeleting, setDeleting] = useState(false);
  const said = `${formats.date(delivery.delivered_on)} ${formats.number(delivery.quantity)}`;
  return (
    <li>
      <DateText on={delivery.delivered_on} /> · {formats.number(delivery.quantity)} {line.unit}
      {delivery.remark && <span className={styles.remark}>{delivery.remark}</span>}
      {mayDelete && (
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={`${text('delete_delivery')}: ${said}`}
          onClick={() => setDeleting(true)}
        />
      )}
      {isDeleting && (
        <ReasonDialog
          title={`${text('delete_delivery')} · ${said}`}
          okText={text('delete_delivery')}
          call={(reason) => deleteDelivery(order.id, line.position, delivery.id, reason)}
          onDone={() => done(text('delivery_taken_back'))}
          onClose={() => setDeleting(false)}
        />
      )}
    </li>
  );
}
