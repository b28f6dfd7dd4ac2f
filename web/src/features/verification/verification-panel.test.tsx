import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { answerRequests, draw, liNa } from '@/testing/render';
import type { Standing } from './api';
import { verification } from './routes';
import VerificationPanel from './verification-panel';

const features = [verification];
const signature: Standing['earlier_signatures'][number] = {
  id: 's1',
  order_id: 'o1',
  content_hash: 'old',
  level: 1,
  signed_by_id: 'p1',
  signed_by_name: '李娜',
  signed_at: '2026-03-01T08:00:00Z',
  is_independent: false,
  in_place_of_id: null,
  in_place_of_name: null,
  documents_hash: 'd'.repeat(64),
};
const standing: Standing = {
  order_id: 'o1',
  order_number: 'SO-1',
  content_hash: 'a'.repeat(64),
  documents_hash: 'd'.repeat(64),
  order_revision: 3,
  required_level: 2,
  reasons: ['profile_standard', 'first_of_customer'],
  is_verified: false,
  has_requirement: true,
  has_other_documents: false,
  must_read_first: false,
  open_discrepancies: 1,
  is_author: false,
  may_enter: true,
  repeats_number: null,
  checks: [],
  levels: [
    { level: 1, signature, faults: ['level_already_signed'], may_sign: false, in_place_of: [] },
    { level: 2, signature: null, faults: ['discrepancies_open'], may_sign: false, in_place_of: [] },
  ],
  readings: [
    {
      id: 'r1',
      requirement_id: null,
      source: 'blind',
      read_by_id: 'p2',
      read_by_name: '王芳',
      read_at: '2026-03-01T08:00:00Z',
      is_independent: true,
      is_current: true,
      reason: null,
    },
  ],
  discrepancies: [
    {
      id: 'd1',
      path: '/lines/20/product_code',
      left: 'LAMP-O1',
      right: 'LAMP-01',
      verdict: 'differs',
      weight: 'critical',
      lookalike: 'zero_and_o',
      source: 'blind',
      reading_id: 'r1',
      resolution: null,
    },
  ],
  earlier_signatures: [signature],
};
const session = { ...liNa, permissions: [{ name: 'verification.enter', scope: 'all' as const }] };
const unreadable = { status: 409, body: { status: 409, code: 'order_is_historical', problems: [] } };

test('says what is needed and why, who signed, and what differs with both values', async () => {
  answerRequests(() => ({ body: standing }));
  draw(<VerificationPanel id="o1" />, { features, session });
  expect(await screen.findByText('Needs signatures up to level 2')).toBeTruthy();
  expect(screen.getByText(`Because of: the profile "standard", the customer's first order`)).toBeTruthy();
  expect(screen.getAllByText('Not independent')).toHaveLength(1);
  expect(screen.getByText('Differences are open')).toBeTruthy();
  const difference = (await screen.findByText('LAMP-O1')).closest('li') as HTMLElement;
  expect(within(difference).getByText('LAMP-01')).toBeTruthy();
  expect(within(difference).getByText('Look closely: zero and the letter O')).toBeTruthy();
});

test('a deviation is accepted only with the evidence and a reason', async () => {
  const kept = { id: 'q1', name: 'mail.eml', received_at: '2026-03-01T08:00:00Z', void_reason: null };
  const sent = answerRequests(({ path }) => ({
    body: path.endsWith('/requirements') ? { items: [kept, { ...kept, id: 'q2', void_reason: 'x' }] } : standing,
  }));
  draw(<VerificationPanel id="o1" />, { features, session });
  await userEvent.click(await screen.findByRole('button', { name: /^Resolve lines 20/ }));
  const dialog = await screen.findByRole('dialog');
  const okay = within(dialog).getByRole('button', { name: 'Resolve' });
  await userEvent.click(within(dialog).getByLabelText('Accepted deviation: the customer agreed'));
  await userEvent.type(within(dialog).getByLabelText('Reason'), 'by mail');
  expect(okay.hasAttribute('disabled')).toBe(true);
  await userEvent.click(within(dialog).getByRole('combobox'));
  await userEvent.click(await screen.findByTitle(/mail\.eml/));
  await userEvent.click(okay);
  await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true));
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
    discrepancies: [{ id: 'd1' }],
    kind: 'accepted_deviation',
    reason: 'by mail',
    requirement_id: 'q1',
  });
});

test('a level is signed after asking once, over the content that is shown', async () => {
  const ready: Standing = {
    ...standing,
    discrepancies: [],
    levels: [{ level: 1, signature: null, faults: [], may_sign: true, in_place_of: [] }],
  };
  const sent = answerRequests(() => ({ body: ready }));
  draw(<VerificationPanel id="o1" />, { features, session });
  await userEvent.click(await screen.findByRole('button', { name: 'Sign level 1' }));
  expect(sent.some(({ method }) => method === 'POST')).toBe(false);
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Sign' }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true));
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
    level: 1,
    content_hash: 'a'.repeat(64),
    documents_hash: 'd'.repeat(64),
  });
});

test('an additional check says where it comes from and is ticked; a deputy signs for somebody', async () => {
  const check: Standing['checks'][number] = {
    key: 'past_discrepancy/lamp/unit_price',
    origin: 'past_discrepancy',
    name: 'LAMP-01',
    field: 'unit_price',
    text: null,
    source: 'SO-7',
    order_id: 'o7',
    dated_on: null,
    found_at: '2026-03-01T08:00:00Z',
    left: '0.97',
    right: '0.79',
    tick: null,
    is_withheld: false,
  };
  const sent = answerRequests(() => ({
    body: {
      ...standing,
      discrepancies: [],
      checks: [check],
      levels: [
        {
          level: 2,
          signature: null,
          faults: ['permission_needed'],
          may_sign: false,
          in_place_of: [{ id: 'p2', name: '王芳' }],
        },
      ],
    },
  }));
  draw(<VerificationPanel id="o1" />, { features, session });
  expect(await screen.findByText('Wrong before')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'SO-7' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^Tick LAMP-01/ }));
  await waitFor(() => expect(sent.some(({ path }) => path.endsWith('/ticks'))).toBe(true));
  expect(sent.find(({ path }) => path.endsWith('/ticks'))?.body).toEqual({
    check_key: 'past_discrepancy/lamp/unit_price',
    content_hash: 'a'.repeat(64),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Sign level 2 for 王芳' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Sign' }));
  await waitFor(() => expect(sent.some(({ path }) => path.endsWith('/signatures'))).toBe(true));
  expect(sent.find(({ path }) => path.endsWith('/signatures'))?.body).toMatchObject({ level: 2, in_place_of_id: 'p2' });
});

test('who must read first is told how many differences there are, and no value', async () => {
  answerRequests(() => ({
    body: { ...standing, must_read_first: true, discrepancies: [], open_discrepancies: 3 },
  }));
  draw(<VerificationPanel id="o1" />, { features, session });
  expect(await screen.findByText(/^3 differences are open; they are shown once/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Enter blind' }).getAttribute('href')).toBe(
    '/orders/o1/verification?view=entry',
  );
  expect(screen.queryByText('No difference is open')).toBeNull();
});

test('documents that changed since are named as the reason to read and sign anew', async () => {
  answerRequests(() => ({
    body: {
      ...standing,
      has_other_documents: true,
      earlier_signatures: [{ ...signature, content_hash: standing.content_hash }],
    },
  }));
  draw(<VerificationPanel id="o1" />, { features, session });
  expect(await screen.findByText(/read and signed anew\.$/)).toBeTruthy();
  expect(screen.getByText(/over other documents/)).toBeTruthy();
});

test('several differences are chosen and resolved by one reason; what is refused is named', async () => {
  const [one] = standing.discrepancies;
  const discrepancies = Array.from({ length: 60 }, (_, place) => ({
    ...one,
    id: `d${place}`,
    path: `/lines/${place + 1}/unit_price`,
  }));
  const sent = answerRequests(({ method }) =>
    method === 'POST'
      ? {
          status: 409,
          body: {
            status: 409,
            code: 'discrepancies_not_to_be_resolved',
            problems: [{ path: '/discrepancies/1', code: 'discrepancy_already_resolved', limit: '' }],
          },
        }
      : { body: { ...standing, discrepancies, open_discrepancies: 60 } },
  );
  draw(<VerificationPanel id="o1" />, { features, session });
  expect(await screen.findAllByRole('button', { name: /^Resolve lines/ })).toHaveLength(50);
  await userEvent.click(screen.getByRole('checkbox', { name: /^Choose lines 1 / }));
  await userEvent.click(screen.getByRole('checkbox', { name: /^Choose lines 2 / }));
  await userEvent.click(screen.getByRole('button', { name: 'Resolve together (2)' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByLabelText('False alarm: both say the same'));
  await userEvent.type(within(dialog).getByLabelText('Reason'), 'per piece');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Resolve' }));
  expect(within(dialog).getAllByText('LAMP-O1')).toHaveLength(2);
  expect(await within(dialog).findByText(/lines 2.*This difference is resolved already/)).toBeTruthy();
  expect(sent.find(({ method }) => method === 'POST')?.body).toMatchObject({
    discrepancies: [{ id: 'd0' }, { id: 'd1' }],
    reason: 'per piece',
  });
});

test('two differences in one field of split lines are chosen one by one', async () => {
  const complaints = vi.spyOn(console, 'error');
  const [one] = standing.discrepancies;
  const discrepancies = ['0.99', '0.95'].map((right) => ({ ...one, id: right, right, left: '0.97' }));
  answerRequests(() => ({ body: { ...standing, discrepancies, open_discrepancies: 2 } }));
  draw(<VerificationPanel id="o1" />, { features, session });
  const boxes = await screen.findAllByRole('checkbox', { name: /^Choose lines 20/ });
  await userEvent.click(boxes[1] as HTMLElement);
  expect(boxes.map((box) => (box as HTMLInputElement).checked)).toEqual([false, true]);
  expect(complaints).not.toHaveBeenCalled();
});

test('the buyer that a document names stands beside the customer as a name', async () => {
  const [one] = standing.discrepancies;
  const discrepancies = [{ ...one, path: '/buyer', left: 'ACME Handels GmbH', right: 'Globex' }];
  answerRequests(() => ({ body: { ...standing, discrepancies, open_discrepancies: 1 } }));
  draw(<VerificationPanel id="o1" />, { features, session });
  expect(await screen.findByText('Buyer (customer)')).toBeTruthy();
  expect(screen.getByText('ACME Handels GmbH')).toBeTruthy();
  expect(screen.getByText('Globex')).toBeTruthy();
});

test('a historical order has no verification', async () => {
  const sent = answerRequests(() => unreadable);
  draw(<VerificationPanel id="o1" />, { features, session });
  await waitFor(() => expect(sent).toHaveLength(1));
  await waitFor(() => expect(screen.queryByText('Verification')).toBeNull());
});
