// The codes of orders in words.
import type { StatusTone } from '@/kit/status-tag';
import { type Text, useText } from '@/kit/text';
import type { OrderStatus } from './api';
import { messages } from './messages';

export type OrderText = Text<typeof messages>;

export const statuses: readonly OrderStatus[] = [
  'draft',
  'under_review',
  'awaiting_customer',
  'confirmed',
  'in_production',
  'completed',
  'closed',
  'on_hold',
  'cancelled',
];

const tones: Record<OrderStatus, StatusTone> = {
  draft: 'neutral',
  under_review: 'active',
  awaiting_customer: 'active',
  confirmed: 'active',
  in_production: 'active',
  completed: 'good',
  closed: 'good',
  on_hold: 'general',
  cancelled: 'neutral',
};

export const statusTone = (status: OrderStatus): StatusTone => tones[status];

const isMessage = (key: string): key is keyof typeof messages => key in messages;

// A field or code by its name in the API; the name itself where there is no wording.
export function orderWords(text: OrderText) {
  const plain = text as (key: string) => string;
  const word = (code: string): string => (isMessage(code) ? plain(code) : code.replaceAll('_', ' '));
  // "/lines/20/quantity", "lines/20/unit_price", "incoterm_place"
  const field = (path: string): string => {
    const [first = '', second, third] = path.replace(/^\//, '').split('/');
    if (first !== 'lines' || second === undefined) return word(first === 'customer_id' ? 'customer' : first);
    return third ? text('line_field', { line: second, field: word(third) }) : `${text('position')} ${second}`;
  };
  const condition = (name: string) => word(name === 'completeness' ? 'completeness_condition' : name);
  return { text, word, field, condition };
}

export function useOrderWords() {
  return orderWords(useText(messages));
}
