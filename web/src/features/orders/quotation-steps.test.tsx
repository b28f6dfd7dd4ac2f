import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerRequests, draw, liNa } from '@/testing/render';
import type { Quotation } from './quotation-api';
import { QuotationSteps } from './quotation-steps';

const sent = {
  id: 'q1',
  number: 'QT-2026-000001',
  status: 'sent',
  revision: 3,
  owner_id: 'p1',
  department_id: 'd1',
  customer_id: 'c1',
  valid_until: '2026-03-31',
  is_editable: true,
  closing: null,
  order: null,
  lines: [{ position: 10 }],
} as unknown as Quotation;

const seller = {
  ...liNa,
  permissions: [
    { name: 'quotations.write', scope: 'department' as const },
    { name: 'orders.write', scope: 'department' as const },
  ],
};

const buttons = () => screen.queryAllByRole('button').map((button) => button.textContent);

test('offers what can be done with it now', () => {
  const shown = (quotation: Partial<Quotation>) => {
    const { unmount } = draw(<QuotationSteps quotation={{ ...sent, ...quotation }} />, { session: seller });
    const offered = buttons();
    unmount();
    return offered;
  };
  const order = { id: 'o1', number: 'SO-2026-000001', status: 'draft' as const };
  const closing = { outcome: 'withdrawn' as const, reason: null, note: 'new prices', at: '2026-03-02T01:00:00Z' };
  expect(shown({ status: 'draft' })).toEqual(['Record as sent', 'Make the order', 'Close…']);
  expect(shown({})).toEqual(['Make the order', 'Close…']);
  expect(shown({ status: 'expired' })).toEqual(['Extend the validity', 'Close…']);
  expect(shown({ status: 'accepted', is_editable: false, order })).toEqual([]);
  expect(shown({ status: 'accepted', is_editable: false })).toEqual(['Make the order']);
  expect(shown({ status: 'withdrawn', is_editable: false, closing })).toEqual(['Reopen']);
});

test('offers nothing to those whose quotation it is not', () => {
  draw(<QuotationSteps quotation={{ ...sent, owner_id: 'p2', department_id: 'd2' }} />, { session: seller });
  expect(buttons()).toEqual([]);
});

test('makes an order of the version that was seen, and leads there', async () => {
  const requests = answerRequests(() => ({ status: 201, body: { id: 'o1', number: 'SO-2026-000001' } }));
  const { router } = draw(<QuotationSteps quotation={sent} />, { session: seller });
  await userEvent.click(screen.getByRole('button', { name: 'Make the order' }));
  expect(requests.map(({ path, body }) => [path, body])).toEqual([['/api/v1/quotations/q1/order', { revision: 3 }]]);
  expect(router.state.location.pathname).toBe('/orders/o1');
});

test('says why the server refuses', async () => {
  answerRequests(() => ({
    status: 422,
    body: {
      status: 422,
      code: 'invalid_input',
      problems: [{ path: '/lines/0/unit_price', code: 'missing', limit: '' }],
    },
  }));
  draw(<QuotationSteps quotation={{ ...sent, status: 'draft' }} />, { session: seller });
  await userEvent.click(screen.getByRole('button', { name: 'Record as sent' }));
  expect(await screen.findByText(/Line 10 · Unit price · /)).toBeTruthy();
});
