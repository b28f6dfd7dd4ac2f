import { EditOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { useAccess } from '@/kit/access';
import { useFormats } from '@/kit/formats';
import { InstantText } from '@/kit/instant-text';
import { MoneyText } from '@/kit/money-text';
import { PersonName } from '@/kit/person-name';
import { RecordPage } from '@/kit/record-page';
import { RecordView } from '@/kit/record-view';
import { StatusTag } from '@/kit/status-tag';
import { copyOrder, type Order, orderQuery } from './api';
import { ContentFacts, type Fact } from './content-facts';
import { CopyDraft } from './copy-draft';
import { HandOver } from './hand-over';
import { OrderCompleteness } from './order-completeness';
import { OrderGates } from './order-gates';
import { OrderLines } from './order-lines';
import { OrderSteps } from './order-steps';
import { statusTone, useOrderWords } from './wording';

export default function OrderPage() {
  const { text } = useOrderWords();
  const { id = '' } = useParams();
  const order = useQuery(orderQuery(id));
  return (
    <RecordPage
      query={order}
      title={(data) => data.number}
      kind={text('order')}
      back={{ path: '/orders', text: text('back') }}
      beside={(data) => <Beside order={data} />}
      actions={(data) => <Actions order={data} />}
    >
      {(data) => <OrderView order={data} />}
    </RecordPage>
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
  if (!may('orders.write')) return null;
  return (
    <>
      <CopyDraft topic="orders" make={(headers) => copyOrder(order.id, headers)} />
      <HandOver order={order} />
      {order.is_editable && (
        <Button type="primary" icon={<EditOutlined aria-hidden />} onClick={() => navigate(`/orders/${order.id}/edit`)}>
          {text('edit')}
        </Button>
      )}
    </>
  );
}

function OrderView({ order }: { order: Order }) {
  const { text } = useOrderWords();
  const formats = useFormats();
  return (
    <RecordView topic="orders" id={order.id}>
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
      <OrderSteps order={order} />
      {!order.is_historical && order.completeness.missing.length > 0 && <OrderCompleteness order={order} />}
      <OrderFacts order={order} />
      <OrderLines order={order} />
      {!order.is_historical && <OrderGates id={order.id} />}
    </RecordView>
  );
}

function OrderFacts({ order }: { order: Order }) {
  const { text } = useOrderWords();
  const before: Fact[] = [
    [text('owner'), order.owner_name ? <PersonName key="owner" name={order.owner_name} /> : '–'],
    [text('total'), <MoneyText key="total" money={order.total} />],
  ];
  const after: Fact[] = [
    [
      text('quotation'),
      order.quotation_number ? (
        <Link key="quotation" to={`/quotations/${order.quotation_id}`}>
          {order.quotation_number}
        </Link>
      ) : (
        '–'
      ),
    ],
    [text('source'), order.source ? text('source_text', order.source) : '–'],
    [text('created_at'), <InstantText key="created" at={order.created_at} />],
  ];
  return <ContentFacts content={order} before={before} after={after} />;
}
