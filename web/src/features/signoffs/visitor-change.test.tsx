import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { answerRequests, draw } from '@/testing/render';
import type { OfferedChange } from './visitor-api';
import { VisitorPage } from './visitor-page';

const change: OfferedChange = {
  number: 'CR-2026-000001',
  reason: 'high season',
  total_before: { amount: '3000.00', currency: 'USD' },
  parts: [
    {
      part: 'terms',
      kind: 'terms_changed',
      fields: [
        { path: '/kind', before: 'regular', after: 'rush' },
        { path: '/delivery_address', before: { city: 'Kiel', country: 'DE' }, after: { city: 'Lyon', country: 'FR' } },
        { path: '/promised_on', before: '2026-04-24', after: '2026-04-30' },
      ],
      verdict: null,
      reason: null,
    },
    {
      part: 'lines/20',
      kind: 'line_dropped',
      fields: [
        { path: '/lines/20/quantity', before: '500', after: null },
        { path: '/lines/20/unit', before: 'PCS', after: null },
        { path: '/lines/20/tolerance_over', before: 500, after: null },
      ],
      verdict: 'rejected',
      reason: 'still needed',
    },
  ],
};
const signoff = {
  order_number: 'SO-2026-000005',
  version: 2,
  content_hash: 'a'.repeat(64),
  organisation_name: '宁波',
  organisation_name_en: 'Ningbo',
  customer_name: 'ACME',
  recipient_name: 'Anna',
  language: 'en',
  expires_at: '2026-12-06T08:00:00Z',
  fault: null,
  terms: { kind: 'regular', currency: 'USD', documents_wanted: [] },
  lines: [],
  units: [{ unit: 'PCS', zh: '件', en_one: 'pc', en_many: 'pcs' }],
  total: { amount: '2000.00', currency: 'USD' },
  signature: null,
  proposal: null,
  change,
};
const page = <VisitorPage token="secret" />;

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('scrollTo', () => {});
});

test('a change shows what becomes of which field, and what was said to it before', async () => {
  answerRequests(() => ({ body: signoff }));
  draw(page);
  expect(await screen.findByRole('heading', { level: 1 })).toHaveProperty(
    'textContent',
    'Change of order SO-2026-000005',
  );
  expect(screen.getByText('24 Apr 2026').tagName).toBe('DEL');
  expect(screen.getByText('30 Apr 2026').tagName).toBe('INS');
  expect(screen.getByText('Rush').tagName).toBe('INS');
  expect(screen.getByRole('heading', { name: 'Line 20 · dropped' })).toBeTruthy();
  expect(screen.getByText('You rejected this · still needed')).toBeTruthy();
  expect(screen.getByText('pcs').tagName).toBe('DEL');
  expect(screen.getByText('Kiel, Germany').tagName).toBe('DEL');
  expect(screen.getByText('Lyon, France').tagName).toBe('INS');
  expect(screen.getByText('5%').tagName).toBe('DEL');
  expect(screen.getByText('Total before: USD 3,000.00')).toBeTruthy();
});

test('whoever proposed otherwise is told that it arrived', async () => {
  answerRequests(() => ({ body: signoff }));
  draw(page);
  expect((await screen.findByText(/We have your answer/)).closest('[role=status]')).toBeTruthy();
});

test('each part is answered, with the reason where it is not accepted', async () => {
  const sent = answerRequests(() => ({ body: signoff }));
  draw(page);
  await userEvent.click(await screen.findByRole('button', { name: 'Answer part by part instead' }));
  await userEvent.type(screen.getByLabelText('Your name'), 'Anna');
  await userEvent.click(screen.getByRole('button', { name: 'Send the answer' }));
  expect(screen.getByText('To accept all of it, go back and sign.')).toBeTruthy();
  const line = within(screen.getByRole('group', { name: 'Line 20 · dropped' }));
  await userEvent.click(line.getByLabelText('Propose otherwise'));
  await userEvent.click(screen.getByRole('button', { name: 'Send the answer' }));
  expect(screen.getByRole('alert').textContent).toContain('what instead');
  expect(sent.filter(({ method }) => method === 'POST')).toEqual([]);
  await userEvent.type(line.getByRole('textbox'), 'keep 200');
  await userEvent.click(screen.getByRole('button', { name: 'Send the answer' }));
  expect(await screen.findByRole('button', { name: 'Sign' })).toBeTruthy();
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
    content_hash: signoff.content_hash,
    name: 'Anna',
    parts: [
      { part: 'terms', verdict: 'accepted' },
      { part: 'lines/20', verdict: 'countered', reason: 'keep 200' },
    ],
  });
});
