import { expect, test } from 'vitest';
import type { Inquiry } from './inquiry-api';
import { inquiryContent, inquiryValues, newInquiry } from './inquiry-content';

test('sends no value where no amount is typed, and no prospect that is blank', () => {
  const content = inquiryContent({
    ...newInquiry('2026-03-02T01:00:00.000Z', 'USD'),
    prospect: ' ',
    text: 'please quote',
  });
  expect(content.value).toBeNull();
  expect(content.prospect).toBeNull();
  expect(content.text).toBe('please quote');
});

test('keeps everything of an inquiry that is not changed', () => {
  const inquiry = {
    customer_id: null,
    prospect: 'Nordlicht A/S',
    received_at: '2026-03-01T08:00:00.000Z',
    channel: 'fair',
    text: '300 lamps',
    value: { amount: '5520.00', currency: 'EUR' },
  } as Inquiry;
  expect(inquiryContent(inquiryValues(inquiry, 'USD'))).toEqual(inquiry);
});

test('drops no amount for want of a currency', () => {
  const content = inquiryContent({
    ...newInquiry('2026-03-02T01:00:00.000Z', 'USD'),
    value: '12',
    value_currency: null,
  });
  expect(content.value).toEqual({ amount: '12', currency: '' });
});
