import { StatusTag } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import type { ImportRun, Outcome } from './api';
import { isOver, stateTones } from './import-state';
import { messages } from './messages';

export function ImportStateTag({ state, isCancelling = false }: { state: ImportRun['state']; isCancelling?: boolean }) {
  const text = useText(messages);
  if (isCancelling && !isOver(state)) return <StatusTag tone="general" text={text('cancelling')} />;
  return <StatusTag tone={stateTones[state]} text={text(`state_${state}`)} />;
}

const outcomeTones = { created: 'good', known: 'minor', refused: 'general' } as const;

export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  const text = useText(messages);
  return <StatusTag tone={outcomeTones[outcome]} text={text(`outcome_${outcome}`)} />;
}
