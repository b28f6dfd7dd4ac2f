import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answerRequests, draw } from '@/testing/render';
import { DifferenceList } from './difference-list';
import type { Feature } from './feature';

const orders: Feature = {
  pages: [],
  recordWords: async () => ({
    recordWords: {
      topics: {},
      kinds: { order_edited: { zh: '修改订单', en: 'Order edited' } },
      fields: { lines: { zh: '订单行', en: 'Lines' }, quantity: { zh: '数量', en: 'Quantity' } },
    },
  }),
};

test('under the heading of a line its fields are named without the line', async () => {
  answerRequests(() => ({ body: {} }));
  const fields = [{ path: '/lines/10/quantity', before: '1000', after: '1200' }];
  const part = { part: 'lines/10', kind: 'line_changed' as const, fields };
  draw(<DifferenceList order="o1" parts={[part]} title={() => 'Line 10'} />, { features: [orders] });
  expect((await screen.findByText(/Quantity/)).textContent).toBe('Quantity');
});
