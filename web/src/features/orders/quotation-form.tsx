// The form of a quotation: an order's content, and until when it holds.
import { Form } from 'antd';
import { useSession } from '@/kit/access';
import { DateField } from '@/kit/date-field';
import { useUndoNotice } from '@/kit/undo-notice';
import { ContentForm, type OwnFields } from './content-form';
import { useDealText } from './deal-words';
import { addQuotation, changeQuotation, type Quotation } from './quotation-api';

interface QuotationFormProps {
  quotation: Quotation | null;
  onSaved: (quotation: Quotation) => void;
  onCancel: () => void;
}

export function QuotationForm({ quotation, onSaved, onCancel }: QuotationFormProps) {
  const text = useDealText();
  const done = useUndoNotice();
  const { organisation } = useSession();
  const own: OwnFields<Quotation> = {
    valuesOf: (record) => ({ valid_until: record?.valid_until ?? null }),
    labels: { valid_until: text('valid_until') },
    fields: (
      <Form.Item name="valid_until" label={text('valid_until')}>
        <DateField />
      </Form.Item>
    ),
  };
  const inquiry_id = quotation?.inquiry_id ?? null;
  return (
    <ContentForm<Quotation>
      record={quotation}
      currency={organisation.base_currency}
      topic="quotations"
      topics={['quotations', 'inquiries']}
      own={own}
      save={(content, revision, headers) =>
        quotation
          ? changeQuotation(quotation.id, { ...content, inquiry_id, revision })
          : addQuotation({ ...content, inquiry_id }, headers)
      }
      onSaved={(saved) => {
        done(text('quotation_saved', { number: saved.number }));
        onSaved(saved);
      }}
      onCancel={onCancel}
    />
  );
}
