import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { Page } from '@/kit/page';
import { QueryStates } from '@/kit/states';
import { useDealText } from './deal-words';
import { quotationQuery } from './quotation-api';
import { QuotationForm } from './quotation-form';

export default function EditQuotationPage() {
  const text = useDealText();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  // Not refreshed under the hands of whoever types: another's change shows when saving.
  const quotation = useQuery({
    ...quotationQuery(id),
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Page
      title={`${text('edit')} ${quotation.data?.number ?? ''}`}
      back={{ path: `/quotations/${id}`, text: text('quotation') }}
    >
      <QueryStates query={quotation}>
        {(data) => (
          <QuotationForm
            key={data.id}
            quotation={data}
            onSaved={() => navigate(`/quotations/${id}`)}
            onCancel={() => navigate(`/quotations/${id}`)}
          />
        )}
      </QueryStates>
    </Page>
  );
}
