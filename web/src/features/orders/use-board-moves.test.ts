import { expect, test } from 'vitest';
import { leadsTo } from './use-board-moves';

const draft = { status: 'draft' as const, next_statuses: ['under_review' as const] };
const onHold = { status: 'on_hold' as const, next_statuses: [] };

test('a card goes where its status leads, and on hold from anywhere', () => {
  expect(leadsTo(draft, 'under_review')).toBe(true);
  expect(leadsTo(draft, 'confirmed')).toBe(false);
  expect(leadsTo(draft, 'on_hold')).toBe(true);
  expect(leadsTo(onHold, 'on_hold')).toBe(false);
});
