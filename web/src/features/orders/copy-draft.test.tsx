import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerRequests, draw } from '@/testing/render';
import { CopyDraft } from './copy-draft';
import { copyQuotation } from './quotation-api';
import { orders as feature } from './routes';

const drawCopy = () =>
  draw(<CopyDraft topic="quotations" make={(headers) => copyQuotation('q1', headers)} />, { features: [feature] });

test('makes a draft and leads there', async () => {
  const sent = answerRequests(() => ({ status: 201, body: { id: 'q2', number: 'QT-2026-000002' } }));
  const { router } = drawCopy();
  await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByText('Copied as draft QT-2026-000002')).toBeTruthy();
  expect(sent.map(({ method, path }) => [method, path])).toEqual([['POST', '/api/v1/quotations/q1/copy']]);
  expect(router.state.location.pathname).toBe('/quotations/q2');
});

test('says why there is none', async () => {
  answerRequests(() => ({ status: 403, body: { code: 'permission_needed', status: 403 } }));
  const { router } = drawCopy();
  await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByText('You may not do this')).toBeTruthy();
  expect(router.state.location.pathname).toBe('/');
});
