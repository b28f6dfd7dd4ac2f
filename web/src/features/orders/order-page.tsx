import { CopyOutlined, EditOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useAccess } from '@/kit/access';
import { useChange } from '@/kit/change';
import { DateText } from '@/kit/date-text';
import { useFormats } from '@/kit/formats';
import { InstantText } from '@/kit/instant-text';
import { MoneyText } from '@/kit/money-text';
import { Page, Section } from '@/kit/page';
import { PersonName } from '@/kit/person-name';
import { QueryStates } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { useUndoNotice } from '@/kit/undo-notice';
import { copyOrder, type Order, orderQuery } from './api';
import { OrderGates } from './order-gates';
import { OrderLines } from './order-lines';
import styles from './order-page.module.css';
import { OrderSteps } from './order-steps';
import { OrderTimeline } from './order-timeline';
import { statusTone, useOrderWords } from './wording';

export default function OrderPage() {
  const { text } = useOrderWords();
  const { id = '' } = useParams();
  const order = useQuery(orderQuery(id));
  return (
    <Page
      title={order.data?.number ?? text('order')}
      back={{ path: '/orders', text: text('back') }}
      beside={order.data && <Beside order={order.data} />}
      actions={order.data && <Actions order={order.data} />}
    >
      <QueryStates query={order}>{(data) => <OrderView order={data} />}</QueryStates>
    </Page>
  );
}

function Beside({ order }: { order: Order }) {
  const { text, word } = useOrderWords();
  return (
    <>
      <StatusTag tone={statusTone(order.status)} text={word(order.status)} />
      {order.is_historical && <StatusTag tone="neutral" text={text('historical')} />}
    </>
  );
}

function Actions({ order }: { order: Order }) {
  const { text } = useOrderWords();
  const { may } = useAccess();
  const navigate = useNavigate();
  const done = useUndoNotice();
  const copy = useChange({ topics: ['orders'], call: (_: null, headers) => copyOrder(order.id, headers) });
  const copyNow = async () => {
    const made = await copy.run(null);
    done(text('copied', { number: made.number }));
    navigate(`/orders/${made.id}`);
  };
  if (!may('orders.write')) return null;
  return (
    <>
      <Button icon={<CopyOutlined />} loading={copy.isRunning} onClick={() => void copyNow()}>
        {text('copy')}
      </Button>
      {order.is_editable && (
        <Button type="primary" icon={<EditOutlined />} onClick={() => navigate(`/orders/${order.id}/edit`)}>
          {text('edit')}
        </Button>
      )}
    </>
  );
}

function OrderView({ order }: { order: Order }) {
  const { text, field } = useOrderWords();
  const formats = useFormats();
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        {order.is_historical && <Alert type="info" showIcon title={text('historical_hint')} />}
        {order.hold && (
          <Alert
            type="warning"
            showIcon
            title={text('held_since', { at: formats.instant(order.hold.since), reason: order.hold.reason })}
          />
        )}
        {order.cancellation && (
          <Alert
            type="info"
            showIcon
            title={text('cancelled_at', {
              at: formats.instant(order.cancellation.at),
              reason: order.cancellation.reason,
            })}
          />
        )}
        {!order.is_historical && order.completeness.missing.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={`${text('completeness')} ${order.completeness.percent} %`}
            description={text('missing', {
              fields: formats.list(order.completeness.missing.map((one) => field(one.field))),
            })}
          />
        )}
        <OrderSteps order={order} />
        <OrderFacts order={order} />
        <OrderLines order={order} />
        {!order.is_historical && <OrderGates id={order.id} />}
      </div>
      <aside className={styles.side} aria-label={text('timeline')}>
        <Section title={text('timeline')}>
          <OrderTimeline id={order.id} />
        </Section>
      </aside>
    </div>
  );
}

function OrderFacts({ order }: { order: Order }) {
  const { text, word } = useOrderWords();
  const address = order.delivery_address;
  const facts: [string, ReactNode][] = [
    [text('customer'), order.customer_name || '–'],
    [text('customer_reference'), order.customer_reference ?? '–'],
    [text('kind'), word(`kind_${order.kind}`)],
    [text('owner'), order.owner_name ? <PersonName key="owner" name={order.owner_name} /> : '–'],
    [text('total'), <MoneyText key="total" money={order.total} />],
    [text('ordered_on'), <DateText key="ordered" on={order.ordered_on} />],
    [text('requested_on'), <DateText key="requested" on={order.requested_on} />],
    [text('promised_on'), <DateText key="promised" on={order.promised_on} />],
    [text('incoterm'), [order.incoterm, order.incoterm_place, order.incoterm_edition].filter(Boolean).join(' ') || '–'],
    [text('payment_term'), order.payment_term ?? '–'],
    [text('transport_mode'), order.transport_mode ? word(order.transport_mode) : '–'],
    [text('port_of_loading'), order.port_of_loading ?? '–'],
    [text('port_of_discharge'), order.port_of_discharge ?? '–'],
    [
      text('delivery_address'),
      [address?.lines, address?.postal_code, address?.city, address?.country].filter(Boolean).join(', ') || '–',
    ],
    [text('credit_reference'), order.credit_reference ?? '–'],
    [text('source'), order.source ? text('source_text', order.source) : '–'],
    [text('created_at'), <InstantText key="created" at={order.created_at} />],
    ...Object.entries(order.facts),
  ];
  return (
    <Section title={text('facts')}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {order.remark && <p className={styles.remark}>{order.remark}</p>}
    </Section>
  );
}
