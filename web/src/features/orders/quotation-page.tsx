import { EditOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { useAccess } from '@/kit/access';
import { DateText } from '@/kit/date-text';
import { InstantText } from '@/kit/instant-text';
import { MoneyText } from '@/kit/money-text';
import { PersonName } from '@/kit/person-name';
import { RecordPage } from '@/kit/record-page';
import { RecordView } from '@/kit/record-view';
import { StatusTag } from '@/kit/status-tag';
import { useWorded } from '@/kit/text';
import { ContentFacts, type Fact } from './content-facts';
import { ContentLines } from './content-lines';
import { CopyDraft } from './copy-draft';
import { dealTone, useDealText } from './deal-words';
import { menuMessages } from './menu-messages';
import { copyQuotation, type Quotation, quotationQuery } from './quotation-api';
import { QuotationSteps } from './quotation-steps';

export default function QuotationPage() {
  const text = useDealText();
  const asText = useWorded();
  const { id = '' } = useParams();
  const quotation = useQuery(quotationQuery(id));
  return (
    <RecordPage
      query={quotation}
      title={(data) => data.number}
      kind={text('quotation')}
      back={{ path: '/quotations', text: asText(menuMessages.quotations) }}
      beside={(data) => <StatusTag tone={dealTone(data.status)} text={text(data.status)} />}
      actions={(data) => <Actions quotation={data} />}
    >
      {(data) => (
        <RecordView topic="quotations" id={data.id}>
          <QuotationSteps quotation={data} />
          <QuotationFacts quotation={data} />
          <ContentLines lines={data.lines} />
        </RecordView>
      )}
    </RecordPage>
  );
}

function Actions({ quotation }: { quotation: Quotation }) {
  const text = useDealText();
  const { may, reaches } = useAccess();
  const navigate = useNavigate();
  if (!may('quotations.write')) return null;
  const mayEdit = quotation.is_editable && reaches('quotations.write', quotation.owner_id, quotation.department_id);
  return (
    <>
      <CopyDraft topic="quotations" make={(headers) => copyQuotation(quotation.id, headers)} />
      {mayEdit && (
        <Button icon={<EditOutlined aria-hidden />} onClick={() => navigate(`/quotations/${quotation.id}/edit`)}>
          {text('edit')}
        </Button>
      )}
    </>
  );
}

function QuotationFacts({ quotation }: { quotation: Quotation }) {
  const text = useDealText();
  const before: Fact[] = [
    [text('valid_until'), <DateText key="valid" on={quotation.valid_until} />],
    [text('total'), <MoneyText key="total" money={quotation.total} />],
    [text('owner'), quotation.owner_name ? <PersonName key="owner" name={quotation.owner_name} /> : '–'],
  ];
  const after: Fact[] = [
    [
      text('from_inquiry'),
      quotation.inquiry_number ? (
        <Link key="inquiry" to={`/inquiries/${quotation.inquiry_id}`}>
          {quotation.inquiry_number}
        </Link>
      ) : (
        '–'
      ),
    ],
    [text('sent_at'), <InstantText key="sent" at={quotation.sent_at} />],
    [text('created_at'), <InstantText key="created" at={quotation.created_at} />],
  ];
  return <ContentFacts content={quotation} before={before} after={after} />;
}
