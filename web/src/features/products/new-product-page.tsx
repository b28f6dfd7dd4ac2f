import { useNavigate } from 'react-router';
import { Page } from '@/kit/page';
import { useWorded } from '@/kit/text';
import { menuMessages } from './menu-messages';
import { ProductForm } from './product-form';

export default function NewProductPage() {
  const asText = useWorded();
  const navigate = useNavigate();
  return (
    <Page title={asText(menuMessages.add_product)} back={{ path: '/products', text: asText(menuMessages.products) }}>
      <ProductForm
        product={null}
        onSaved={(product) => navigate(`/products/${product.id}`)}
        onCancel={() => navigate('/products')}
      />
    </Page>
  );
}
