// The form of an inquiry: who asked for what, when and how.
import { Form, Input } from 'antd';
import { useMemo } from 'react';
import { customers } from '@/api/choices';
import { useSession } from '@/kit/access';
import { DecimalField } from '@/kit/decimal-field';
import { FieldGrid } from '@/kit/field-grid';
import { ChoiceName, FoundSelect } from '@/kit/found-select';
import { InstantField } from '@/kit/instant-field';
import { InstantText } from '@/kit/instant-text';
import { Section } from '@/kit/page';
import { CurrencySelect } from '@/kit/place-select';
import { RecordForm } from '@/kit/record-form';
import { Select } from '@/kit/select';
import { useUndoNotice } from '@/kit/undo-notice';
import { channels, useDealText } from './deal-words';
import { addInquiry, changeInquiry, type Inquiry } from './inquiry-api';
import { type InquiryValues, inquiryContent, inquiryValues, newInquiry } from './inquiry-content';

interface InquiryFormProps {
  inquiry: Inquiry | null;
  onSaved: (inquiry: Inquiry) => void;
  onCancel: () => void;
}

export function InquiryForm({ inquiry, onSaved, onCancel }: InquiryFormProps) {
  const text = useDealText();
  const done = useUndoNotice();
  const { base_currency: currency } = useSession().organisation;
  const initial = useMemo(
    () => (inquiry ? inquiryValues(inquiry, currency) : newInquiry(new Date().toISOString(), currency)),
    [inquiry, currency],
  );
  const labels = useLabels();
  return (
    <RecordForm<InquiryValues, Inquiry>
      initial={initial}
      revision={inquiry?.revision ?? 0}
      labels={labels}
      draft={`inquiries/${inquiry?.id ?? 'new'}`}
      topics={['inquiries']}
      save={({ values, revision }, headers) =>
        inquiry
          ? changeInquiry(inquiry.id, { ...inquiryContent(values), revision })
          : addInquiry(inquiryContent(values), headers)
      }
      valuesOf={(current) => ({
        values: inquiryValues(current as Inquiry, currency),
        revision: (current as Inquiry).revision,
      })}
      showValue={(field, value) => {
        if (field === 'customer_id' && value) return <ChoiceName choices={customers} id={String(value)} />;
        if (field === 'received_at') return <InstantText at={String(value)} />;
        if (field === 'channel') return text(value as InquiryValues['channel']);
        return undefined;
      }}
      onSaved={(saved) => {
        done(text('inquiry_saved', { number: saved.number }));
        onSaved(saved);
      }}
      onCancel={onCancel}
    >
      <Section title={text('facts')}>
        <FieldGrid>
          <Form.Item name="customer_id" label={labels.customer_id}>
            <FoundSelect choices={customers} />
          </Form.Item>
          <Form.Item name="prospect" label={labels.prospect} extra={text('prospect_hint')}>
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <Form.Item name="received_at" label={labels.received_at} required>
            <InstantField />
          </Form.Item>
          <Form.Item name="channel" label={labels.channel} required>
            <Select options={channels.map((channel) => ({ value: channel, label: text(channel) }))} />
          </Form.Item>
          <Form.Item name="value" label={labels.value}>
            <DecimalField />
          </Form.Item>
          <Form.Item name="value_currency" label={labels.value_currency}>
            <CurrencySelect />
          </Form.Item>
        </FieldGrid>
        <Form.Item
          name="text"
          label={labels.text}
          extra={text('text_hint')}
          rules={[{ required: true, whitespace: true, message: text('text_needed') }]}
        >
          <Input.TextArea autoSize={{ minRows: 6, maxRows: 24 }} maxLength={20000} />
        </Form.Item>
      </Section>
    </RecordForm>
  );
}

function useLabels(): Record<string, string> {
  const text = useDealText();
  return {
    customer_id: text('customer'),
    prospect: text('prospect'),
    received_at: text('received_at'),
    channel: text('channel'),
    value: text('value'),
    value_currency: text('value_currency'),
    text: text('text'),
  };
}
