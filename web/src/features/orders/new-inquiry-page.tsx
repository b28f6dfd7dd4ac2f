import { useNavigate } from 'react-router';
import { Page } from '@/kit/page';
import { useWorded } from '@/kit/text';
import { InquiryForm } from './inquiry-form';
import { menuMessages } from './menu-messages';

export default function NewInquiryPage() {
  const asText = useWorded();
  const navigate = useNavigate();
  return (
    <Page title={asText(menuMessages.add_inquiry)} back={{ path: '/inquiries', text: asText(menuMessages.inquiries) }}>
      <InquiryForm
        inquiry={null}
        onSaved={(inquiry) => navigate(`/inquiries/${inquiry.id}`)}
        onCancel={() => navigate('/inquiries')}
      />
    </Page>
  );
}
