// The lines of an order to be read: beside what was ordered, what was promised, expected and delivered when.
import { CalendarOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useAccess } from '@/kit/access';
import { DateText } from '@/kit/date-text';
import type { Order, OrderLine } from './api';
import { ContentLines } from './content-lines';
import styles from './content-lines.module.css';
import { LineDeliveries } from './line-deliveries';
import { LineForecast } from './line-forecast';
import { SetForecasts } from './set-forecasts';
import { useOrderWords } from './wording';

export function OrderLines({ order }: { order: Order }) {
  const { text } = useOrderWords();
  const promised = (line: OrderLine) => line.confirmed_on ?? order.promised_on;
  const more = [
    { title: text('confirmed_on'), render: (line: OrderLine) => <Promised line={line} promised={promised(line)} /> },
    {
      title: text('forecast_on'),
      render: (line: OrderLine) => <LineForecast line={line} promised={promised(line)} />,
    },
    {
      title: text('delivered'),
      render: (line: OrderLine) => <LineDeliveries order={order} line={line} promised={promised(line)} />,
    },
  ];
  return <ContentLines lines={order.lines} more={more} actions={<ForecastAction order={order} />} />;
}

function ForecastAction({ order }: { order: Order }) {
  const { text } = useOrderWords();
  const { reaches } = useAccess();
  const [isSetting, setSetting] = useState(false);
  const isOpen = order.takes_forecasts && order.lines.some((line) => !line.completed_on);
  if (!isOpen || !reaches('orders.write', order.owner_id, order.department_id)) return null;
  return (
    <>
      <Button icon={<CalendarOutlined aria-hidden />} onClick={() => setSetting(true)}>
        {text('set_forecasts')}
      </Button>
      {isSetting && <SetForecasts order={order} onClose={() => setSetting(false)} />}
    </>
  );
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
