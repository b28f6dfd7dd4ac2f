import { useNavigate } from 'react-router';
import { Page } from '@/kit/page';
import { useWorded } from '@/kit/text';
import { menuMessages } from './menu-messages';
import { QuotationForm } from './quotation-form';

export default function NewQuotationPage() {
  const asText = useWorded();
  const navigate = useNavigate();
  return (
    <Page
      title={asText(menuMessages.add_quotation)}
      back={{ path: '/quotations', text: asText(menuMessages.quotations) }}
    >
      <QuotationForm
        quotation={null}
        onSaved={(quotation) => navigate(`/quotations/${quotation.id}`)}
        onCancel={() => navigate('/quotations')}
      />
    </Page>
  );
}
