import { useNavigate } from 'react-router';
import { Page } from '@/kit/page';
import { useWorded } from '@/kit/text';
import { CustomerForm } from './customer-form';
import { menuMessages } from './menu-messages';

export default function NewCustomerPage() {
  const asText = useWorded();
  const navigate = useNavigate();
  return (
    <Page title={asText(menuMessages.add_customer)} back={{ path: '/customers', text: asText(menuMessages.customers) }}>
      <CustomerForm
        customer={null}
        onSaved={(customer) => navigate(`/customers/${customer.id}`)}
        onCancel={() => navigate('/customers')}
      />
    </Page>
  );
}
