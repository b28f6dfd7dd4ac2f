import { useNavigate } from 'react-router';
import { Page } from '@/kit/page';
import { useWorded } from '@/kit/text';
import { menuMessages } from './menu-messages';
import { SupplierForm } from './supplier-form';

export default function NewSupplierPage() {
  const asText = useWorded();
  const navigate = useNavigate();
  return (
    <Page title={asText(menuMessages.add_supplier)} back={{ path: '/suppliers', text: asText(menuMessages.suppliers) }}>
      <SupplierForm
        supplier={null}
        onSaved={(supplier) => navigate(`/suppliers/${supplier.id}`)}
        onCancel={() => navigate('/suppliers')}
      />
    </Page>
  );
}
