import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerRequests, draw } from '@/testing/render';
import type { OnTimeLine } from './api';
import { OnTimeScope } from './on-time-scope';

const path =
  '/figures/on-time/lines?against=agreed&customer_id=c1&from=2010-05-01&to=2010-05-31&mode=air&is_historical=true&sort=-promised_on';
const line = { customer_name: 'Nordlicht GmbH', supplier_name: '义乌塑胶' } as OnTimeLine;
const shown = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

test('every filter is named, in both languages', () => {
  const { unmount } = draw(<OnTimeScope line={line} />, { path });
  expect(shown()).toEqual(['Customer: Nordlicht GmbH', 'Month: 2010-05', 'Mode: Air', 'Historical only']);
  unmount();
  draw(<OnTimeScope line={line} />, { path, language: 'zh' });
  expect(shown()).toEqual(['客户：Nordlicht GmbH', '月份：2010-05', '运输方式：空运', '仅历史']);
});

test('each is removed by itself, a period as one', async () => {
  const { router } = draw(<OnTimeScope line={line} />, { path });
  await userEvent.click(screen.getByRole('button', { name: 'Remove the filter "Month: 2010-05"' }));
  expect(router.state.location.search).toBe(
    '?against=agreed&customer_id=c1&mode=air&is_historical=true&sort=-promised_on',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Remove the filter "Customer: Nordlicht GmbH"' }));
  expect(router.state.location.search).toBe('?against=agreed&mode=air&is_historical=true&sort=-promised_on');
});

test('what the group has none of is said so', () => {
  draw(<OnTimeScope line={line} />, { path: '/figures/on-time/lines?supplier_id=&mode=&to=2010-05-31' });
  expect(shown()).toEqual(['Supplier: (not given)', 'Promised: … – 31 May 2010', 'Mode: (not given)']);
});

test('without a line that names it, the supplier is asked for by name', async () => {
  answerRequests(() => ({ body: { id: 's1', name: '义乌塑胶' } }));
  draw(<OnTimeScope line={undefined} />, { path: '/figures/on-time/lines?supplier_id=s1' });
  expect(await screen.findByText('Supplier: 义乌塑胶')).toBeDefined();
});

test('nothing is said where nothing is filtered', () => {
  draw(<OnTimeScope line={line} />, { path: '/figures/on-time/lines?against=agreed' });
  expect(screen.queryByRole('list')).toBeNull();
});
