// The codes of inquiries and quotations in words and tones.
import type { StatusTone } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import { dealMessages } from './deal-messages';
import type { InquiryItem, InquiryStatus } from './inquiry-api';
import type { QuotationStatus } from './quotation-api';

export const inquiryStatuses: readonly InquiryStatus[] = ['open', 'quoted', 'won', 'lost'];
export const quotationStatuses: readonly QuotationStatus[] = [
  'draft',
  'sent',
  'accepted',
  'expired',
  'lost',
  'withdrawn',
];
export const channels: readonly InquiryItem['channel'][] = [
  'email',
  'wechat',
  'whatsapp',
  'phone',
  'website',
  'fair',
  'visit',
  'portal',
  'referral',
  'other',
];
export type LossReason = NonNullable<InquiryItem['loss_reason']>;
export const lossReasons: readonly LossReason[] = [
  'price',
  'lead_time',
  'specification',
  'minimum_quantity',
  'payment_terms',
  'certification',
  'capacity',
  'competitor',
  'given_up_by_customer',
  'no_reply',
  'other',
];

const tones: Record<InquiryStatus | QuotationStatus, StatusTone> = {
  open: 'general',
  quoted: 'active',
  won: 'good',
  lost: 'neutral',
  draft: 'neutral',
  sent: 'active',
  accepted: 'good',
  expired: 'general',
  withdrawn: 'neutral',
};
export const dealTone = (status: InquiryStatus | QuotationStatus): StatusTone => tones[status];

export const useDealText = () => useText(dealMessages);
