import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { RecordReading } from '@/kit/recorded';
import { answerRequests, draw } from '@/testing/render';
import type { Reading, Standing } from './api';
import { BlindForm } from './blind-form';
import { contentOf, emptyReading } from './reading-content';
import { verification } from './routes';

const features = [verification];
const words = { field: (_topic: string, name: string) => name } as unknown as RecordReading;
const standing = { order_id: 'o1', documents_hash: 'd'.repeat(64) } as Standing;
const earlier = (cells: Record<string, string>, is_current: boolean) =>
  ({
    id: 'r1',
    is_current,
    content: contentOf({ ...emptyReading, currency: 'USD', lines: [{ id: 'a', cells }] }),
  }) as unknown as Reading;
const form = (of: Reading) => <BlindForm standing={standing} reading={words} earlier={of} onSubmitted={() => {}} />;
const submit = () => userEvent.click(screen.getByRole('button', { name: 'Submit and compare' }));

test('what the grid itself sees is wrong is not sent', async () => {
  const sent = answerRequests(() => ({ body: standing }));
  draw(form(earlier({ product_code: 'LAMP-01', quantity: '1.23456' }, false)), { features });
  await submit();
  expect(await screen.findByText(/1 cells need attention/)).toBeTruthy();
  expect(sent.some(({ method }) => method === 'POST')).toBe(false);
});

test('reading the same documents again begins with what one read, and gives the reason', async () => {
  const sent = answerRequests(({ method }) =>
    method === 'POST' && sent.filter((one) => one.method === 'POST').length === 1
      ? {
          status: 422,
          body: { status: 422, code: 'invalid_input', problems: [{ path: '/reason', code: 'missing', limit: '' }] },
        }
      : { body: standing },
  );
  draw(form(earlier({ product_code: 'LAMP-01', quantity: '1200' }, true)), { features });
  await submit();
  await waitFor(() => expect(screen.getByLabelText(/Why you read again/).getAttribute('aria-invalid')).toBe('true'));
  await userEvent.type(screen.getByLabelText(/Why you read again/), 'misread');
  await submit();
  await waitFor(() => expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(2));
  expect(sent.filter(({ method }) => method === 'POST')[1]?.body).toMatchObject({
    documents_hash: standing.documents_hash,
    reason: 'misread',
    content: { currency: 'USD', lines: [{ product_code: 'LAMP-01', quantity: '1200' }] },
  });
});

test('of other documents it takes no reason', async () => {
  answerRequests(() => ({ body: standing }));
  draw(form(earlier({ product_code: 'LAMP-01' }, false)), { features });
  expect(await screen.findByRole('button', { name: 'Submit and compare' })).toBeTruthy();
  expect(screen.queryByLabelText(/Why you read again/)).toBeNull();
});

test('what the comparison holds against the documents can be typed, and nothing is called optional', () => {
  draw(<BlindForm standing={standing} reading={words} earlier={null} onSubmitted={() => undefined} />, { features });
  for (const field of ['ordered_on', 'requested_on', 'delivery_address/lines', 'invoice_address/lines'])
    expect(screen.getByLabelText(field), field).toBeTruthy();
  expect(screen.queryByText(/optional/)).toBeNull();
});
