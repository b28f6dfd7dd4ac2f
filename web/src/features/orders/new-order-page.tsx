import { useNavigate } from 'react-router';
import { useSession } from '@/kit/access';
import { Page } from '@/kit/page';
import { OrderForm } from './order-form';
import { useOrderWords } from './wording';

export default function NewOrderPage() {
  const { text } = useOrderWords();
  const navigate = useNavigate();
  const { organisation } = useSession();
  return (
    <Page title={text('add_order')} back={{ path: '/orders', text: text('back') }}>
      <OrderForm
        order={null}
        currency={organisation.base_currency}
        onSaved={(order) => navigate(`/orders/${order.id}`)}
        onCancel={() => navigate('/orders')}
      />
    </Page>
  );
}
