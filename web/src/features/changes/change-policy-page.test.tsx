import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerRequests, draw, liNa } from '@/testing/render';
import ChangePolicyPage from './change-policy-page';

const policy = {
  id: 'changes',
  value_basis_points: 500,
  days_moved: 7,
  fields: ['payment_term'],
  parties: ['supervisor'],
  answer_within_hours: 24,
  revision: 3,
};

test('the fields that the policy watches are chosen from those that an order has', async () => {
  const sent = answerRequests(({ method }) => ({ body: method === 'GET' ? policy : { ...policy, revision: 4 } }));
  draw(<ChangePolicyPage />, { session: { ...liNa, permissions: [{ name: 'changes.policy', scope: 'all' }] } });
  await userEvent.type(await screen.findByLabelText(/Any of these fields changes/), 'unit pr');
  await userEvent.click(await screen.findByTitle('unit price'));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(sent.find(({ method }) => method === 'PUT')?.body).toMatchObject({
      fields: ['payment_term', 'unit_price'],
      revision: 3,
    }),
  );
});

test('the share of the total is typed in percent and kept in basis points', async () => {
  const sent = answerRequests(({ method }) => ({ body: method === 'GET' ? policy : { ...policy, revision: 4 } }));
  draw(<ChangePolicyPage />, { session: { ...liNa, permissions: [{ name: 'changes.policy', scope: 'all' }] } });
  const share = (await screen.findByLabelText(/adds up to more of the total/)) as HTMLInputElement;
  expect(share.value).toBe('5');
  await userEvent.clear(share);
  await userEvent.type(share, '2.5');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(sent.find(({ method }) => method === 'PUT')?.body).toMatchObject({ value_basis_points: 250 }),
  );
});
