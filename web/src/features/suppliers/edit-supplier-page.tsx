import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { Page } from '@/kit/page';
import { QueryStates } from '@/kit/states';
import { useText, useWorded } from '@/kit/text';
import { supplierQuery } from './api';
import { menuMessages } from './menu-messages';
import { messages } from './messages';
import { SupplierForm } from './supplier-form';

export default function EditSupplierPage() {
  const text = useText(messages);
  const asText = useWorded();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const supplier = useQuery(supplierQuery(id));
  const back = () => navigate(`/suppliers/${id}`);
  return (
    <Page
      title={`${text('edit')} ${supplier.data?.name ?? ''}`}
      back={{ path: `/suppliers/${id}`, text: supplier.data?.name ?? asText(menuMessages.supplier) }}
    >
      <QueryStates query={supplier}>
        {(data) => <SupplierForm key={data.id} supplier={data} onSaved={back} onCancel={back} />}
      </QueryStates>
    </Page>
  );
}
