// The codes of changes in words.
import { useRecordReading } from '@/kit/recorded';
import type { StatusTone } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import type { ChangePart, ChangeState } from './api';
import { messages } from './messages';

const tones: Record<ChangeState, StatusTone> = {
  draft: 'neutral',
  awaiting_approval: 'active',
  refused: 'general',
  awaiting_customer: 'active',
  contested: 'general',
  accepted: 'active',
  applied: 'good',
  withdrawn: 'neutral',
};
export const stateTone = (state: ChangeState): StatusTone => tones[state];

const isMessage = (key: string): key is keyof typeof messages => key in messages;

export function useChangeWords() {
  const text = useText(messages);
  const reading = useRecordReading();
  const word = (code: string) =>
    isMessage(code) ? (text as (key: string) => string)(code) : code.replaceAll('_', ' ');
  // "terms", "lines/20"
  const partName = ({ part, kind }: Pick<ChangePart, 'part' | 'kind'>) =>
    part === 'terms'
      ? text('terms_part')
      : `${text('line_part', { position: part.split('/')[1] ?? '' })} · ${word(kind)}`;
  // A field of an order: "promised_on", "lines/20/quantity".
  const field = (path: string) => reading?.field('orders', path) ?? path;
  // Why it needs agreement: "value", "field/payment_term".
  const approvalReason = (code: string) =>
    code.startsWith('field/') ? field(code.slice('field/'.length)) : word(code);
  return { text, word, partName, field, approvalReason };
}
