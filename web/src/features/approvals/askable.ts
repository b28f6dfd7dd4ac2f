// What can be asked for at an order's gates, as they stand.
import type { Gate } from './api';

const askedAnew = new Set(['review_not_asked', 'review_rejected', 'review_outdated']);

// Also where nobody needs it: whoever asks all the same is held to the answer.
export const canAskReview = (gates: readonly Gate[]): boolean =>
  gates.some(({ conditions }) =>
    conditions.some(
      ({ name, state, missing }) =>
        name === 'feasibility_reviewed' && state === 'fails' && missing.some((code) => askedAnew.has(code)),
    ),
  );

export interface OpenableGate {
  before: Gate['before'];
  conditions: { name: string; missing: readonly string[] }[];
}

// The gates that come next, with what holds them shut.
export const openableGates = (gates: readonly Gate[], next: readonly string[]): readonly OpenableGate[] =>
  gates
    .filter(({ before }) => next.includes(before))
    .map(({ before, conditions }) => ({
      before,
      conditions: conditions.filter(({ state, opened_by_hand }) => state === 'fails' && !opened_by_hand?.is_in_force),
    }))
    .filter(({ conditions }) => conditions.length > 0);
