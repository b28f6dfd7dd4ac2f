// One thing that came in: its content as it was received, and what becomes of it.
import { DownloadOutlined, ExportOutlined, EyeOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useAccess } from '@/kit/access';
import { Facts } from '@/kit/facts';
import { InstantText } from '@/kit/instant-text';
import { MoneyText } from '@/kit/money-text';
import { Section } from '@/kit/page';
import { PersonName } from '@/kit/person-name';
import { RecordPage } from '@/kit/record-page';
import { RecordPanels } from '@/kit/record-panels';
import { RecordView } from '@/kit/record-view';
import { StatusTag } from '@/kit/status-tag';
import { useText, useWorded } from '@/kit/text';
import { contentPath, type Incoming, incomingQuery, stateTone } from './api';
import styles from './incoming.module.css';
import { IncomingSteps } from './incoming-steps';
import { menuMessages } from './menu-messages';
import { messages } from './messages';

export default function IncomingPage() {
  const text = useText(messages);
  const asText = useWorded();
  const { id = '' } = useParams();
  const incoming = useQuery(incomingQuery(id));
  return (
    <RecordPage
      query={incoming}
      title={({ subject, name, sender, kind }) => subject ?? name ?? sender ?? text(kind)}
      kind={asText(menuMessages.incoming)}
      back={{ path: '/incoming', text: asText(menuMessages.incoming) }}
      beside={(data) => <StatusTag tone={stateTone({ ...data, is_overdue: false })} text={text(data.state)} />}
    >
      {(data) => (
        <RecordView topic="incoming" id={data.id}>
          <IncomingSteps incoming={data} />
          <Content incoming={data} />
          <IncomingFacts incoming={data} />
        </RecordView>
      )}
    </RecordPage>
  );
}

// What the server is willing to show in the browser's own window.
const isShown = (type: string) => type === 'application/pdf' || type.startsWith('image/');
// What whoever makes orders reads in place: its pages are pictures, and nothing of it runs here.
const isReadHere = (type: string) => !type.startsWith('image/');

function Content({ incoming: { id, text: words, name, media_type } }: { incoming: Incoming }) {
  const text = useText(messages);
  const path = contentPath(id);
  const { may } = useAccess();
  const [isOpen, setOpen] = useState(false);
  const opensHere = media_type !== null && isReadHere(media_type) && may('orders.write');
  return (
    <Section title={text('content')}>
      {words && <p className={styles.words}>{words}</p>}
      {name && media_type && (
        <div className={styles.file}>
          {media_type.startsWith('image/') && (
            <img className={styles.picture} src={`${path}?is_shown=true`} alt={name} />
          )}
          <span className={styles.name}>{name}</span>
          {opensHere && (
            <Button icon={<EyeOutlined aria-hidden />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {text(isOpen ? 'hide' : 'view')}
            </Button>
          )}
          {!opensHere && isShown(media_type) && (
            <Button
              icon={<ExportOutlined aria-hidden />}
              href={`${path}?is_shown=true`}
              target="_blank"
              rel="noreferrer"
            >
              {text('view')}
            </Button>
          )}
          <Button icon={<DownloadOutlined aria-hidden />} href={path} download>
            {text('download')}
          </Button>
        </div>
      )}
      {isOpen && <RecordPanels topic="incoming/original" id={id} />}
      {!words && !name && <p className={styles.quiet}>{text('no_content')}</p>}
    </Section>
  );
}

function IncomingFacts({ incoming }: { incoming: Incoming }) {
  const text = useText(messages);
  const { order_id, order_number, settled_by_name, settled_at } = incoming;
  return (
    <Section title={text('facts')}>
      <Facts
        facts={[
          [text('kind'), text(incoming.kind)],
          [text('channel'), text(incoming.channel)],
          [text('sender'), incoming.sender],
          [text('amount'), incoming.amount && <MoneyText key="amount" money={incoming.amount} />],
          [text('received_at'), <InstantText key="received" at={incoming.received_at} />],
          [text('due_at'), <InstantText key="due" at={incoming.due_at} />],
          [text('owner'), incoming.owner_name ? <PersonName key="owner" name={incoming.owner_name} /> : text('nobody')],
          [
            text('order'),
            order_id && (
              <Link key="order" to={`/orders/${order_id}`}>
                {order_number}
              </Link>
            ),
          ],
          [text('reason'), incoming.reason],
          [
            text('settled_by'),
            settled_by_name && settled_at && (
              <span key="settled">
                <PersonName name={settled_by_name} /> · <InstantText at={settled_at} />
              </span>
            ),
          ],
          [
            text('entered_by'),
            <span key="entered">
              <PersonName name={incoming.entered_by_name} /> · <InstantText at={incoming.entered_at} />
            </span>,
          ],
        ]}
      />
    </Section>
  );
}
