import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { Page } from '@/kit/page';
import { QueryStates } from '@/kit/states';
import { useDealText } from './deal-words';
import { inquiryQuery } from './inquiry-api';
import { InquiryForm } from './inquiry-form';

export default function EditInquiryPage() {
  const text = useDealText();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  // Not refreshed under the hands of whoever types: another's change shows when saving.
  const inquiry = useQuery({ ...inquiryQuery(id), refetchOnWindowFocus: false, staleTime: Number.POSITIVE_INFINITY });
  return (
    <Page
      title={`${text('edit')} ${inquiry.data?.number ?? ''}`}
      back={{ path: `/inquiries/${id}`, text: text('inquiry') }}
    >
      <QueryStates query={inquiry}>
        {(data) => (
          <InquiryForm
            key={data.id}
            inquiry={data}
            onSaved={() => navigate(`/inquiries/${id}`)}
            onCancel={() => navigate(`/inquiries/${id}`)}
          />
        )}
      </QueryStates>
    </Page>
  );
}
