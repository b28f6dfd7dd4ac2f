import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { Page } from '@/kit/page';
import { QueryStates } from '@/kit/states';
import { useText, useWorded } from '@/kit/text';
import { customerQuery } from './api';
import { CustomerForm } from './customer-form';
import { menuMessages } from './menu-messages';
import { messages } from './messages';

export default function EditCustomerPage() {
  const text = useText(messages);
  const asText = useWorded();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const customer = useQuery(customerQuery(id));
  const back = () => navigate(`/customers/${id}`);
  return (
    <Page
      title={`${text('edit')} ${customer.data?.name ?? ''}`}
      back={{ path: `/customers/${id}`, text: customer.data?.name ?? asText(menuMessages.customer) }}
    >
      <QueryStates query={customer}>
        {(data) => <CustomerForm key={data.id} customer={data} onSaved={back} onCancel={back} />}
      </QueryStates>
    </Page>
  );
}
