import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answerRequests, draw, liNa } from '@/testing/render';
import { OrderGates } from './order-gates';
import { orders } from './routes';

const condition = (fields: object) => ({
  name: 'completeness',
  state: 'fails',
  missing: ['incoterm_place'],
  who_can: 'orders.write',
  since: '2026-03-01T08:00:00Z',
  opened_by_hand: null,
  ...fields,
});

function drawGate(...conditions: object[]) {
  answerRequests(({ path }) =>
    path.endsWith('/gates')
      ? { body: { items: [{ before: 'under_review', is_open: false, conditions }] } }
      : { body: { items: [], next: null } },
  );
  draw(<OrderGates id="o1" />, { features: [orders], session: liNa });
}

test('an open condition says who can provide what is missing, and since when it waits', async () => {
  drawGate(condition({}));
  expect(await screen.findByText('Those with Make and edit orders can provide it')).toBeTruthy();
  expect(screen.getByText(/^Waits since /)).toBeTruthy();
});

test('nothing is said to wait where nobody waits yet, or what fails was opened by hand', async () => {
  drawGate(
    condition({ since: null }),
    condition({ name: 'paid', missing: [], who_can: '', opened_by_hand: { is_in_force: true, reason: 'known' } }),
    condition({ name: 'no_open_case', state: 'holds', missing: [] }),
  );
  expect(await screen.findAllByText(/can provide it/)).toHaveLength(1);
  expect(screen.queryByText(/^Waits since /)).toBeNull();
});
