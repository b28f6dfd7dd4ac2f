import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answerRequests, draw, liNa } from '@/testing/render';
import OrderChangesPanel from './order-changes-panel';

const change = {
  id: 'c1',
  number: 'CR-2026-000001',
  order_id: 'o1',
  state: 'contested',
  reason: 'high season',
  made_at: '2026-03-01T08:00:00Z',
};
const writer = { ...liNa, permissions: [{ name: 'changes.write', scope: 'all' as const }] };

function answers(order: object, missing: string[] = [], items: object[] = []) {
  return answerRequests(({ path }) => {
    if (path.includes('/changes')) return { body: { items, next: null } };
    if (path.endsWith('/gates')) {
      const state = missing.length > 0 ? 'fails' : 'holds';
      const conditions = [{ name: 'changes_settled', state, missing, who_can: '', opened_by_hand: null }];
      return { body: { items: [{ before: 'in_production', is_open: true, conditions }] } };
    }
    return { body: order };
  });
}

test('an order that was never confirmed has no changes to show', async () => {
  const sent = answers({ id: 'o1', status: 'draft', confirmed_at: null });
  draw(<OrderChangesPanel id="o1" />, { session: writer });
  await expect.poll(() => sent.length).toBeGreaterThan(1);
  expect(screen.queryByRole('heading')).toBeNull();
});

test('one under way lists its changes and offers another', async () => {
  answers({ id: 'o1', status: 'confirmed', confirmed_at: '2026-03-01T08:00:00Z' }, [], [change]);
  draw(<OrderChangesPanel id="o1" />, { session: writer });
  expect(await screen.findByRole('link', { name: 'CR-2026-000001' })).toHaveProperty('pathname', '/changes/c1');
  expect(screen.getByText('Contested')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Ask for a change' })).toBeTruthy();
});

test('what is not verified after a change is said, and a finished order takes no more', async () => {
  answers({ id: 'o1', status: 'completed', confirmed_at: '2026-03-01T08:00:00Z' }, ['change_not_verified']);
  draw(<OrderChangesPanel id="o1" />, { session: writer });
  expect(await screen.findByText('new content not verified')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Ask for a change' })).toBeNull();
});
