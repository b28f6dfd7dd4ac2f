import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answerRequests, draw, liNa } from '@/testing/render';
import RevisionsPage from './revisions-page';

const order = { id: 'o1', number: 'SO-2026-000001', customer_id: 'c1', customer_name: 'Acme Hamburg' };
const confirmed = { number: 1, reference: null, made_by_name: '李娜', made_at: '2026-03-01T08:00:00Z' };
const reader = { ...liNa, permissions: [{ name: 'customers.read', scope: 'all' as const }] };

test('the page names its order and its customer, and leads back to both', async () => {
  answerRequests(({ path }) => ({ body: path.endsWith('/revisions') ? { items: [confirmed], next: null } : order }));
  draw(<RevisionsPage />, { session: reader });
  expect(await screen.findByRole('heading', { name: 'Revisions of SO-2026-000001' })).toBeTruthy();
  expect(screen.getByRole('link', { name: /^SO-2026-000001$/ })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Acme Hamburg' })).toHaveProperty('pathname', '/customers/c1');
});
