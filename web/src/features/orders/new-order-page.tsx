import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { useAccess, useSession } from '@/kit/access';
import { Page } from '@/kit/page';
import { QueryStates } from '@/kit/states';
import { customerQuery } from './api';
import { addressValues, type HeaderValues } from './order-content';
import { OrderForm } from './order-form';
import { useOrderWords } from './wording';

// "?customer=01h…": for this customer, with what is known of them filled in.
export default function NewOrderPage() {
  const { text } = useOrderWords();
  const { may } = useAccess();
  const navigate = useNavigate();
  const customerId = useSearchParams()[0].get('customer');
  return (
    <Page
      title={text('add_order')}
      back={{ path: '/orders', text: text('back') }}
      actions={<Button onClick={() => navigate('/orders/read')}>{text('read_order')}</Button>}
    >
      {customerId && may('customers.read') ? <OfCustomer id={customerId} /> : <Fresh />}
    </Page>
  );
}

function OfCustomer({ id }: { id: string }) {
  const customer = useQuery(customerQuery(id));
  return (
    <QueryStates query={customer}>
      {({ currency, addresses: [address] }) => (
        <Fresh
          forCustomer={id}
          known={{
            customer_id: id,
            ...(currency ? { currency } : {}),
            delivery_address: addressValues(address),
          }}
        />
      )}
    </QueryStates>
  );
}

function Fresh({ forCustomer, known }: { forCustomer?: string; known?: Partial<HeaderValues> }) {
  const navigate = useNavigate();
  const { organisation } = useSession();
  return (
    <OrderForm
      order={null}
      currency={organisation.base_currency}
      {...(forCustomer ? { draft: `orders/new/${forCustomer}` } : {})}
      {...(known ? { known } : {})}
      onSaved={(order) => navigate(`/orders/${order.id}`)}
      onCancel={() => navigate(forCustomer ? `/customers/${forCustomer}` : '/orders')}
    />
  );
}
