// Between an inquiry as the server has it and what its form holds: texts by field.
import type { Inquiry, InquiryContent } from './inquiry-api';

export interface InquiryValues {
  customer_id: string | null;
  prospect: string | null;
  received_at: string;
  channel: InquiryContent['channel'];
  text: string | null;
  value: string | null;
  value_currency: string | null;
  [field: string]: unknown;
}

export const newInquiry = (now: string, currency: string): InquiryValues => ({
  customer_id: null,
  prospect: null,
  received_at: now,
  channel: 'email',
  text: null,
  value: null,
  value_currency: currency,
});

export const inquiryValues = (inquiry: Inquiry, currency: string): InquiryValues => ({
  customer_id: inquiry.customer_id,
  prospect: inquiry.prospect,
  received_at: inquiry.received_at,
  channel: inquiry.channel,
  text: inquiry.text,
  value: inquiry.value?.amount ?? null,
  value_currency: inquiry.value?.currency ?? currency,
});

export const inquiryContent = (values: InquiryValues): InquiryContent => ({
  customer_id: values.customer_id || null,
  prospect: values.prospect?.trim() || null,
  received_at: values.received_at,
  channel: values.channel,
  text: values.text ?? '',
  // Without a currency the server says so; nothing typed is dropped.
  value: values.value ? { amount: values.value, currency: values.value_currency ?? '' } : null,
});
