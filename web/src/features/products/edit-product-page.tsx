import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { Page } from '@/kit/page';
import { QueryStates } from '@/kit/states';
import { useText, useWorded } from '@/kit/text';
import { productQuery } from './api';
import { menuMessages } from './menu-messages';
import { messages } from './messages';
import { ProductForm } from './product-form';

export default function EditProductPage() {
  const text = useText(messages);
  const asText = useWorded();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const product = useQuery(productQuery(id));
  const back = () => navigate(`/products/${id}`);
  return (
    <Page
      title={`${text('edit')} ${product.data?.name ?? ''}`}
      back={{ path: `/products/${id}`, text: product.data?.name ?? asText(menuMessages.product) }}
    >
      <QueryStates query={product}>
        {(data) => <ProductForm key={data.id} product={data} onSaved={back} onCancel={back} />}
      </QueryStates>
    </Page>
  );
}
