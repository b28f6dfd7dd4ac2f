import { EditOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useAccess } from '@/kit/access';
import type { Column } from '@/kit/data-table';
import { DateText } from '@/kit/date-text';
import { Facts } from '@/kit/facts';
import { InstantText } from '@/kit/instant-text';
import { MoneyText } from '@/kit/money-text';
import { Section } from '@/kit/page';
import { PersonName } from '@/kit/person-name';
import { RecordPage } from '@/kit/record-page';
import { RecordTable } from '@/kit/record-table';
import { RecordView } from '@/kit/record-view';
import { StatusTag } from '@/kit/status-tag';
import { useWorded } from '@/kit/text';
import { dealTone, useDealText } from './deal-words';
import { type Inquiry, inquiryQuery } from './inquiry-api';
import styles from './inquiry-page.module.css';
import { InquirySteps } from './inquiry-steps';
import { menuMessages } from './menu-messages';

export default function InquiryPage() {
  const text = useDealText();
  const asText = useWorded();
  const { id = '' } = useParams();
  const inquiry = useQuery(inquiryQuery(id));
  return (
    <RecordPage
      query={inquiry}
      title={(data) => data.number}
      kind={text('inquiry')}
      back={{ path: '/inquiries', text: asText(menuMessages.inquiries) }}
      beside={(data) => <StatusTag tone={dealTone(data.status)} text={text(data.status)} />}
      actions={(data) => <Actions inquiry={data} />}
    >
      {(data) => <InquiryView inquiry={data} />}
    </RecordPage>
  );
}

function Actions({ inquiry }: { inquiry: Inquiry }) {
  const text = useDealText();
  const { reaches } = useAccess();
  const navigate = useNavigate();
  if (inquiry.closing || !reaches('inquiries.write', inquiry.owner_id, inquiry.department_id)) return null;
  return (
    <Button icon={<EditOutlined aria-hidden />} onClick={() => navigate(`/inquiries/${inquiry.id}/edit`)}>
      {text('edit')}
    </Button>
  );
}

function InquiryView({ inquiry }: { inquiry: Inquiry }) {
  const text = useDealText();
  const { may } = useAccess();
  return (
    <RecordView topic="inquiries" id={inquiry.id}>
      <InquirySteps inquiry={inquiry} />
      <InquiryFacts inquiry={inquiry} />
      <Section title={text('text')}>
        <p className={styles.received}>{inquiry.text}</p>
      </Section>
      {may('quotations.read') && <TheirQuotations inquiry={inquiry} />}
    </RecordView>
  );
}

function InquiryFacts({ inquiry }: { inquiry: Inquiry }) {
  const text = useDealText();
  const { may } = useAccess();
  const customer =
    inquiry.customer_id && may('customers.read') ? (
      <Link to={`/customers/${inquiry.customer_id}`}>{inquiry.customer_name}</Link>
    ) : (
      inquiry.customer_name
    );
  return (
    <Section title={text('facts')}>
      <Facts
        facts={[
          [inquiry.customer_id ? text('customer') : text('prospect'), customer],
          [text('channel'), text(inquiry.channel)],
          [text('received_at'), <InstantText key="received" at={inquiry.received_at} />],
          [text('value'), <MoneyText key="value" money={inquiry.value} />],
          [text('owner'), inquiry.owner_name && <PersonName key="owner" name={inquiry.owner_name} />],
          [text('created_at'), <InstantText key="created" at={inquiry.created_at} />],
        ]}
      />
    </Section>
  );
}

type Linked = Inquiry['quotations'][number];
const linkedKey = (quotation: Linked) => quotation.id;

function TheirQuotations({ inquiry }: { inquiry: Inquiry }) {
  const text = useDealText();
  const navigate = useNavigate();
  const columns = useMemo<readonly Column<Linked>[]>(
    () => [
      { key: 'number', title: text('number'), render: (quotation) => quotation.number },
      {
        key: 'status',
        title: text('status'),
        render: (quotation) => <StatusTag tone={dealTone(quotation.status)} text={text(quotation.status)} />,
      },
      { key: 'valid_until', title: text('valid_until'), render: ({ valid_until }) => <DateText on={valid_until} /> },
      { key: 'total', title: text('total'), align: 'end', render: ({ total }) => <MoneyText money={total} /> },
    ],
    [text],
  );
  return (
    <Section title={`${text('their_quotations')} (${inquiry.quotations.length})`}>
      {inquiry.quotations.length === 0 ? (
        <p className={styles.nothing}>{text('no_quotations')}</p>
      ) : (
        <RecordTable
          caption={text('their_quotations')}
          columns={columns}
          rows={inquiry.quotations}
          rowKey={linkedKey}
          open={{
            path: (quotation) => `/quotations/${quotation.id}`,
            run: (quotation) => navigate(`/quotations/${quotation.id}`),
          }}
        />
      )}
    </Section>
  );
}
