import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerRequests, draw, liNa, type SentRequest } from '@/testing/render';
import type { Proposal, Signoff, SignoffLink } from './api';
import SignoffPanel from './signoff-panel';

const order = { id: 'o1', number: 'SO-1', status: 'awaiting_customer', is_historical: false, customer_id: 'c1' };
const nothing: Signoff = {
  state: 'not_sent',
  content_hash: 'a'.repeat(64),
  version: null,
  may_be_sent: true,
  signatures: [],
  evidence: [],
  proposals: [],
  proposal_count: 0,
};
const link: SignoffLink = {
  id: 'l1',
  order_id: 'o1',
  version_id: 'v1',
  recipient_name: 'Lars Nyberg',
  language: 'en',
  sent_by_id: 'p1',
  sent_by_name: '李娜',
  sent_at: '2026-03-01T08:00:00Z',
  expires_at: '2999-03-15T08:00:00Z',
  revoked_at: null,
  revoked_by_name: null,
  views: 0,
  first_viewed_at: null,
  last_viewed_at: null,
  mail_id: null,
  mail: null,
  version: 1,
  is_current: true,
  is_signed: false,
};
const proposal: Proposal = {
  id: 'pr1',
  order_id: 'o1',
  version_id: 'v1',
  link_id: 'l1',
  name: 'Lars Nyberg',
  remark: 'By air, please',
  changes: [{ field: 'lines/10/unit_price', text: '6.90' }],
  proposed_at: '2026-03-01T09:00:00Z',
  address: '192.0.2.1',
  user_agent: '',
  outcome: null,
  closed_at: null,
  closed_by_name: null,
  closing_note: null,
  version: 1,
  is_current: true,
};
const sender = { ...liNa, permissions: [{ name: 'signoffs.send', scope: 'all' as const }] };

function answers(signoff: Partial<Signoff>, links: SignoffLink[] = []) {
  return answerRequests(({ method, path }: SentRequest) => {
    if (method === 'POST' && path.endsWith('/signoff-links')) return { status: 201, body: { ...link, token: 'T0ken' } };
    if (method !== 'GET') return path.endsWith('/closing') ? { body: proposal } : { status: 204 };
    if (path.endsWith('/signoff')) return { body: { ...nothing, ...signoff } };
    if (path.endsWith('/signoff-links')) return { body: { items: links, next: null } };
    if (path.endsWith('/requirements')) return { body: { items: [{ id: 'r1', name: 'yes.eml' }], next: null } };
    if (path.includes('/attachments')) return { body: { items: [], next: null } };
    return { body: order };
  });
}

test('a link is made for a named person and shown once', async () => {
  const sent = answers({});
  draw(<SignoffPanel id="o1" />, { session: sender });
  await userEvent.click(await screen.findByRole('button', { name: 'Send a link to sign by' }));
  await userEvent.type(await screen.findByLabelText('Who is to sign'), 'Lars Nyberg');
  await userEvent.click(screen.getByRole('button', { name: 'Make the link' }));
  expect(await screen.findByLabelText('Link')).toHaveProperty('value', `${location.origin}/s/T0ken`);
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
    recipient_name: 'Lars Nyberg',
    language: 'en',
    valid_days: 14,
  });
});

test('before the order awaits the customer no link can be sent, but evidence recorded', async () => {
  answers({ may_be_sent: false });
  draw(<SignoffPanel id="o1" />, { session: sender });
  expect(await screen.findByText(/once the order awaits the customer/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Send a link to sign by' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Record proof of agreement' })).toBeTruthy();
});

test('who may not send sees where it stands, and no way to change it', async () => {
  answers({ state: 'awaiting_customer', version: 1, proposals: [proposal] }, [link]);
  draw(<SignoffPanel id="o1" />, { session: { ...liNa, permissions: [] } });
  expect(await screen.findByText(/Sent to Lars Nyberg/)).toBeTruthy();
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('a link that is out is withdrawn after its consequence was named', async () => {
  const sent = answers({ state: 'awaiting_customer', version: 1 }, [link, { ...link, id: 'l2', is_signed: true }]);
  draw(<SignoffPanel id="o1" />, { session: sender });
  expect(await screen.findByText('Version 1 · Open')).toBeTruthy();
  expect(screen.getByText('Version 1 · Signed')).toBeTruthy();
  await userEvent.click(screen.getAllByRole('button', { name: 'Withdraw' })[0] as HTMLElement);
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/cannot be taken back/)).toBeTruthy();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Withdraw' }));
  await waitFor(() =>
    expect(sent.find(({ method }) => method === 'DELETE')?.path).toBe('/api/v1/orders/o1/signoff-links/l1'),
  );
});

test('a proposal is read field by field, and closed with what the customer was told', async () => {
  const sent = answers({ state: 'change_proposed', version: 1, proposals: [proposal] });
  draw(<SignoffPanel id="o1" />, { session: sender });
  expect(await screen.findByText('6.90')).toBeTruthy();
  expect(screen.getByText('By air, please')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Close without a change' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByRole('textbox'), 'Told Lars by phone');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Close without a change' }));
  await waitFor(() =>
    expect(sent.find(({ path }) => path.endsWith('/closing'))?.body).toEqual({ note: 'Told Lars by phone' }),
  );
});

test('proof of agreement is of the content that was on the page', async () => {
  const sent = answers({});
  draw(<SignoffPanel id="o1" />, { session: sender });
  await userEvent.click(await screen.findByRole('button', { name: 'Record proof of agreement' }));
  await userEvent.click(await screen.findByLabelText('Document'));
  await userEvent.click(await screen.findByText('Requirement · yes.eml'));
  await userEvent.type(screen.getByLabelText('Who agreed'), 'Lars Nyberg');
  await userEvent.click(screen.getByRole('button', { name: 'Record' }));
  await waitFor(() =>
    expect(sent.find(({ path }) => path.endsWith('/signoff-evidence'))?.body).toMatchObject({
      content_hash: nothing.content_hash,
      document_id: 'r1',
    }),
  );
});

test('of many proposals the newest are shown, and how many there are', async () => {
  answers({ state: 'change_proposed', version: 1, proposals: [proposal], proposal_count: 31 });
  draw(<SignoffPanel id="o1" />, { session: sender });
  expect(await screen.findByText(/31 in all/)).toBeTruthy();
});

test('a link that was signed by is not called unopened', async () => {
  answers({ state: 'signed_off' }, [{ ...link, is_signed: true }]);
  draw(<SignoffPanel id="o1" />, { session: sender });
  expect(await screen.findByText(/Version 1 · Signed/)).toBeTruthy();
  expect(screen.queryByText('Not opened yet')).toBeNull();
});
