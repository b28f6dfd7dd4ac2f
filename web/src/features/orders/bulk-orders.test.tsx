import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { answerRequests, draw, liNa } from '@/testing/render';
import type { OrderItem } from './api';
import BulkOrders from './bulk-orders';
import { orders as feature } from './routes';

const order = (number: number) => ({ id: `o${number}`, number: `SO-${number}` }) as OrderItem;
const session = (...names: string[]) => ({
  ...liNa,
  permissions: names.map((name) => ({ name, scope: 'all' as const })),
});

function drawBulk(permissions: string[]) {
  const clear = vi.fn();
  draw(<BulkOrders orders={[order(1), order(2)]} clear={clear} />, {
    session: session(...permissions),
    features: [feature],
  });
  return clear;
}

test('holds each order with the reason given', async () => {
  const sent = answerRequests(() => ({ body: {} }));
  const clear = drawBulk(['orders.status']);
  expect(screen.queryByRole('button', { name: /Hand over/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /Put on hold/ }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Reason' }), 'no deposit');
  await userEvent.click(screen.getAllByRole('button', { name: /Put on hold/ }).at(-1) as HTMLElement);
  await waitFor(() => expect(clear).toHaveBeenCalled());
  expect(sent.map((one) => [one.path, one.body])).toEqual([
    ['/api/v1/orders/o1/hold', { reason: 'no deposit' }],
    ['/api/v1/orders/o2/hold', { reason: 'no deposit' }],
  ]);
});

test('names the orders that were refused and keeps what was typed', async () => {
  answerRequests(({ path }) =>
    path.includes('o2') ? { status: 409, body: { code: 'order_may_not_be_held', status: 409 } } : { body: {} },
  );
  const clear = drawBulk(['orders.status']);
  await userEvent.click(screen.getByRole('button', { name: /Put on hold/ }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Reason' }), 'no deposit');
  await userEvent.click(screen.getAllByRole('button', { name: /Put on hold/ }).at(-1) as HTMLElement);
  expect(await screen.findByText('SO-2: This order cannot be put on hold')).toBeTruthy();
  expect(clear).not.toHaveBeenCalled();
  expect((screen.getByRole('textbox', { name: 'Reason' }) as HTMLTextAreaElement).value).toBe('no deposit');
});
