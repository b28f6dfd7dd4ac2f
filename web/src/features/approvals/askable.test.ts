import { describe, expect, test } from 'vitest';
import type { Gate } from './api';
import { canAskReview, openableGates } from './askable';

const condition = (name: string, state: 'holds' | 'fails' | 'not_checked', missing: string[] = []) => ({
  name,
  state,
  missing,
  who_can: '',
  since: null,
  opened_by_hand: null,
});

const gate = (before: Gate['before'], conditions: Gate['conditions']): Gate => ({ before, is_open: false, conditions });

const opened = {
  reason: 'once',
  asked_by_id: 'a',
  asked_by_name: 'A',
  agreed_by_id: 'b',
  agreed_by_name: 'B',
  at: '2026-03-02T01:00:00.000Z',
};

describe('a contract review', () => {
  test.each([
    ['fails', ['review_not_asked'], true],
    ['fails', ['review_outdated'], true],
    ['fails', ['review_rejected'], true],
    ['fails', ['finance'], false],
    ['not_checked', ['review_not_needed'], false],
    ['holds', [], false],
  ] as const)('that %s for %j can be asked: %s', (state, missing, can) => {
    expect(canAskReview([gate('awaiting_customer', [condition('feasibility_reviewed', state, [...missing])])])).toBe(
      can,
    );
  });
});

describe('gates to be opened by hand', () => {
  test('are those that come next, with what fails and is not open yet', () => {
    const gates = [
      gate('under_review', [condition('completeness', 'fails')]),
      gate('awaiting_customer', [
        condition('requirement_verified', 'fails'),
        { ...condition('feasibility_reviewed', 'fails'), opened_by_hand: { ...opened, is_in_force: true } },
        { ...condition('paid', 'fails'), opened_by_hand: { ...opened, is_in_force: false } },
        condition('visits_planned', 'not_checked'),
      ]),
      gate('confirmed', [condition('customer_signed_off', 'holds')]),
    ];
    const openable = openableGates(gates, ['awaiting_customer', 'confirmed']);
    expect(openable.map(({ before }) => before)).toEqual(['awaiting_customer']);
    expect(openable[0]?.conditions.map(({ name }) => name)).toEqual(['requirement_verified', 'paid']);
  });
});
