import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerRequests, draw, liNa } from '@/testing/render';
import type { Order } from './api';
import { OrderLines } from './order-lines';

const writer = { ...liNa, permissions: [{ name: 'orders.write', scope: 'all' as const }] };

const line = (position: number, fields: object) => ({
  position,
  product_code: `LAMP-${position}`,
  quantity: '1000',
  unit: 'pcs',
  confirmed_on: null,
  forecast_on: null,
  completed_on: null,
  delivered_quantity: '0',
  deliveries: [],
  ...fields,
});

const order = (fields: object = {}) =>
  ({
    id: 'o1',
    revision: 4,
    status: 'in_production',
    is_historical: false,
    takes_forecasts: true,
    promised_on: '2026-04-24',
    lines: [
      line(10, { forecast_on: '2026-05-08' }),
      line(20, { confirmed_on: '2026-04-20', forecast_on: '2026-04-20' }),
      line(30, { forecast_on: '2026-05-08', completed_on: '2026-04-23' }),
    ],
    ...fields,
  }) as unknown as Order;

test('a forecast after the promise says in words by how many days, while the line is still to come', () => {
  draw(<OrderLines order={order()} />, { session: writer });
  const [, late, punctual, delivered] = screen.getAllByRole('row');
  expect(within(late as HTMLElement).getByText('14 days after the promise')).toBeTruthy();
  expect(within(punctual as HTMLElement).queryByText(/after the promise/)).toBeNull();
  expect(within(delivered as HTMLElement).queryByText(/after the promise/)).toBeNull();
});

test('forecasts are set in place, and only what was changed of them is sent', async () => {
  const sent = answerRequests(() => ({ body: order({ revision: 5 }) }));
  draw(<OrderLines order={order()} />, { session: writer });
  await userEvent.click(screen.getByRole('button', { name: 'Set forecasts' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.queryByLabelText(/Line 30/)).toBeNull();
  const field = dialog.getByLabelText(/Line 20/);
  await userEvent.clear(field);
  await userEvent.type(field, '2026-04-27{Enter}');
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await expect.poll(() => sent.filter(({ method }) => method === 'PUT').length).toBe(1);
  const [put] = sent.filter(({ method }) => method === 'PUT');
  expect(put?.path).toBe('/api/v1/orders/o1/forecasts');
  expect(put?.body).toEqual({ forecasts: [{ position: 20, forecast_on: '2026-04-27' }], revision: 4 });
});

test('nobody is offered it who may not write the order, or of one that takes none', () => {
  draw(<OrderLines order={order()} />, {});
  expect(screen.queryByRole('button', { name: 'Set forecasts' })).toBeNull();
  draw(<OrderLines order={order({ takes_forecasts: false })} />, { session: writer });
  expect(screen.queryByRole('button', { name: 'Set forecasts' })).toBeNull();
});
