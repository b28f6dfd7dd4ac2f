// The lines of an order to be read: beside what was ordered, what was promised and delivered when.
import { DateText } from '@/kit/date-text';
import type { Order, OrderLine } from './api';
import { ContentLines } from './content-lines';
import styles from './content-lines.module.css';
import { LineDeliveries } from './line-deliveries';
import { useOrderWords } from './wording';

export function OrderLines({ order }: { order: Order }) {
  const { text } = useOrderWords();
  const promised = (line: OrderLine) => line.confirmed_on ?? order.promised_on;
  const more = [
    { title: text('confirmed_on'), render: (line: OrderLine) => <Promised line={line} promised={promised(line)} /> },
    {
      title: text('delivered'),
      render: (line: OrderLine) => <LineDeliveries order={order} line={line} promised={promised(line)} />,
    },
  ];
  return <ContentLines lines={order.lines} more={more} />;
}

interface LineProps {
  line: OrderLine;
  promised: string | null;
}

function Promised({ line, promised }: LineProps) {
  const { text } = useOrderWords();
  return (
    <>
      <DateText on={promised} />
      {line.original_on && line.original_on !== promised && (
        <div className={styles.codes}>
          {text('original_on')} <DateText on={line.original_on} />
        </div>
      )}
    </>
  );
}
