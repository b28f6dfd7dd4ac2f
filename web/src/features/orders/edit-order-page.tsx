import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { useSession } from '@/kit/access';
import { Page } from '@/kit/page';
import { QueryStates } from '@/kit/states';
import { orderQuery } from './api';
import { OrderForm } from './order-form';
import { useOrderWords } from './wording';

export default function EditOrderPage() {
  const { text } = useOrderWords();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { organisation } = useSession();
  // Not refreshed under the hands of whoever types: another's change shows when saving.
  const order = useQuery({ ...orderQuery(id), refetchOnWindowFocus: false, staleTime: Number.POSITIVE_INFINITY });
  return (
    <Page title={`${text('edit')} ${order.data?.number ?? ''}`} back={{ path: `/orders/${id}`, text: text('order') }}>
      <QueryStates query={order}>
        {(data) => (
          <OrderForm
            key={data.id}
            order={data}
            currency={organisation.base_currency}
            onSaved={() => navigate(`/orders/${id}`)}
            onCancel={() => navigate(`/orders/${id}`)}
          />
        )}
      </QueryStates>
    </Page>
  );
}
