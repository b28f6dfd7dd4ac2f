import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerRequests, draw } from '@/testing/render';
import { ExportMenu, exportPath } from './export-menu';

test('asks for what the list shows, not for one page of it', () => {
  const query = { status: ['draft', 'closed'], text: '破损', sort: '-number', limit: 50, kind: undefined };
  expect(exportPath('orders', 'csv', query, 'zh')).toBe(
    '/api/v1/exports/orders.csv?status=draft%2Cclosed&text=%E7%A0%B4%E6%8D%9F&sort=-number&language=zh-CN',
  );
});

test('asks for what has none as the list does', () => {
  expect(exportPath('on-time-lines', 'csv', { mode: '' }, 'en')).toBe(
    '/api/v1/exports/on-time-lines.csv?mode=&language=en',
  );
});

test('offers each choice in both formats', async () => {
  const sent = answerRequests(() => ({ status: 503 }));
  draw(<ExportMenu list="orders" query={{}} choices={[{ title: 'Lines', parameters: { rows: 'lines' } }]} />);
  await userEvent.click(screen.getByRole('button', { name: /Export/ }));
  expect(await screen.findByRole('button', { name: 'Lines · CSV' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Lines · XLSX' }));
  await waitFor(() =>
    expect(sent.map(({ path, query }) => `${path}?${query}`)).toEqual([
      '/api/v1/exports/orders.xlsx?rows=lines&language=en',
    ]),
  );
});
