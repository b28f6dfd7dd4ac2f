import { StatusTag, type StatusTone } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import type { CustomerItem } from './api';
import { messages } from './messages';

type Tier = CustomerItem['tier'];

export const tiers: readonly Tier[] = ['standard', 'key', 'strategic'];
const tones: Record<Tier, StatusTone> = { standard: 'neutral', key: 'minor', strategic: 'active' };

export function TierTag({ tier }: { tier: Tier }) {
  const text = useText(messages);
  return <StatusTag tone={tones[tier]} text={text(`tier_${tier}`)} />;
}
