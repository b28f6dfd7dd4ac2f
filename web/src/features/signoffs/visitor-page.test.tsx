import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { answerRequests, draw } from '@/testing/render';
import type { Signoff } from './visitor-api';
import { VisitorPage } from './visitor-page';

const nothing = {
  ordered_on: null,
  promised_on: null,
  incoterm_edition: null,
  transport_mode: null,
  port_of_loading: null,
  port_of_discharge: null,
  delivery_address: { lines: 'Storgatan 1', postal_code: '11455', city: 'Stockholm', region: null, country: 'SE' },
  invoice_address: null,
  documents_wanted: [],
  credit_reference: null,
  remark: null,
};
const signoff: Signoff = {
  order_number: 'SO-2026-000005',
  version: 2,
  content_hash: 'a'.repeat(64),
  organisation_name: '宁波远航进出口有限公司',
  organisation_name_en: 'Ningbo Yuanhang Import & Export Co., Ltd.',
  customer_name: 'Nordlicht Leuchten AB',
  recipient_name: 'Lars Nyberg',
  language: 'sv',
  expires_at: '2026-12-06T08:00:00Z',
  fault: null,
  terms: {
    ...nothing,
    kind: 'regular',
    customer_reference: 'N-118',
    requested_on: '2027-01-01',
    incoterm: 'FOB',
    incoterm_place: 'Ningbo',
    payment_term: '30 % T/T',
    currency: 'USD',
  },
  lines: [
    {
      position: 10,
      product_code: 'LAMP-01',
      customer_item_code: null,
      description: 'desk lamp',
      specification: [],
      quantity: '600',
      unit: 'piece',
      tolerance_over: null,
      tolerance_under: null,
      unit_price: '7.1',
      amount: { amount: '4260.00', currency: 'USD' },
      requested_on: null,
      confirmed_on: null,
    },
  ],
  units: [{ unit: 'piece', zh: '件', en_one: 'pc', en_many: 'pcs' }],
  total: { amount: '4260.00', currency: 'USD' },
  signature: null,
  proposal: null,
  change: null,
};
const signature = {
  name: 'Lars Nyberg',
  signed_at: '2026-11-23T08:00:00Z',
  content_hash: signoff.content_hash,
  signature_hash: 'b'.repeat(64),
};
const page = <VisitorPage token="secret" />;

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('scrollTo', () => {});
});

test('the version is shown with its terms, lines and total', async () => {
  const sent = answerRequests(() => ({ body: signoff }));
  draw(page);
  expect(await screen.findByRole('heading', { level: 1 })).toHaveProperty(
    'textContent',
    'Order SO-2026-000005 for your agreement',
  );
  for (const shown of ['N-118', '01 Jan 2027', 'FOB Ningbo', '30 % T/T', 'desk lamp', '600 pcs × USD 7.10'])
    expect(screen.getByText(shown)).toBeTruthy();
  expect(screen.getAllByText('USD 4,260.00')).toHaveLength(2);
  expect(sent.map(({ path }) => path)).toEqual(['/api/v1/public/signoffs/secret']);
});

test('we, units and countries are named in the language of the reader', async () => {
  answerRequests(() => ({ body: signoff }));
  const { container } = draw(page);
  expect(await screen.findByText('600 pcs × USD 7.10')).toBeTruthy();
  expect(container.textContent).toContain('11455 Stockholm\nSweden');
  expect(screen.getByText('Ningbo Yuanhang Import & Export Co., Ltd.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '中文' }));
  expect(screen.getByText('600 件 × USD 7.10')).toBeTruthy();
  expect(container.textContent).toContain('11455 Stockholm\n瑞典');
  expect(screen.getByText('宁波远航进出口有限公司')).toBeTruthy();
});

test('signing takes a name and the consent, and sends the hash that was shown', async () => {
  const sent = answerRequests(({ method }) => ({
    body: method === 'GET' ? signoff : { ...signoff, fault: 'already_signed', signature },
  }));
  draw(page);
  await userEvent.click(await screen.findByRole('button', { name: 'Sign' }));
  expect(screen.getByText('Please type your name')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Your name'), 'Lars Nyberg');
  await userEvent.click(screen.getByRole('button', { name: 'Sign' }));
  expect(screen.getByText('Please tick that you agree')).toBeTruthy();
  expect(sent.filter(({ method }) => method === 'POST')).toEqual([]);
  await userEvent.click(screen.getByRole('checkbox'));
  await userEvent.click(screen.getByRole('button', { name: 'Sign' }));
  expect(await screen.findByText(/^Signed by Lars Nyberg/)).toBeTruthy();
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
    content_hash: signoff.content_hash,
    name: 'Lars Nyberg',
    has_consented: true,
    language: 'en',
  });
  expect(screen.queryByRole('button', { name: 'Sign' })).toBeNull();
});

test('a second press while it is being signed sends nothing more, and a refusal leaves the keyboard where it was', async () => {
  let refuse: (reply: { status: number; body: { code: string } }) => void = () => {};
  const sent = answerRequests(({ method }) =>
    method === 'GET' ? { body: signoff } : new Promise((resolve) => (refuse = resolve)),
  );
  draw(page);
  await userEvent.type(await screen.findByLabelText('Your name'), 'Lars');
  await userEvent.click(screen.getByRole('checkbox'));
  await userEvent.click(screen.getByRole('button', { name: 'Sign' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Signing…' }));
  expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
  refuse({ status: 500, body: { code: 'internal_error' } });
  expect(await screen.findByText(/did not work/)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Sign' }));
});

test('what was typed stays when there is no connection, and after a reload', async () => {
  answerRequests(({ method }) => {
    if (method === 'GET') return { body: signoff };
    throw new TypeError('offline');
  });
  const { unmount } = draw(page);
  await userEvent.type(await screen.findByLabelText('Your name'), 'Lars');
  await userEvent.click(screen.getByRole('checkbox'));
  await userEvent.click(screen.getByRole('button', { name: 'Sign' }));
  expect(await screen.findByText(/There is no connection/)).toBeTruthy();
  unmount();
  draw(page);
  expect(await screen.findByLabelText('Your name')).toHaveProperty('value', 'Lars');
});

test('a change is proposed below the line it is about', async () => {
  const proposal = { name: 'Lars', proposed_at: '2026-11-23T08:00:00Z', remark: null, changes: [] };
  const sent = answerRequests(({ method }) => ({ body: method === 'GET' ? signoff : { ...signoff, proposal } }));
  draw(page);
  await userEvent.click(await screen.findByRole('button', { name: /Propose a change/ }));
  await userEvent.type(screen.getByLabelText('Your name'), 'Lars');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(screen.getByText('Please say at least one thing')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Line 10: what should be different'), '500 instead');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText('We have your proposal')).toBeTruthy();
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
    name: 'Lars',
    changes: [{ field: 'lines/10', text: '500 instead' }],
  });
});

test.each([
  ['link_expired', /has expired/, false],
  ['link_revoked', /was withdrawn/, false],
  ['no_such_link', /leads nowhere/, false],
  ['too_many_requests', /Too many requests/, true],
  ['internal_error', /did not work/, true],
])('a link refused with %s says so', async (code, words, isWorthAnotherTry) => {
  answerRequests(() => ({ status: 409, body: { code } }));
  draw(page);
  expect(await screen.findByText(words)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Try again' }) !== null).toBe(isWorthAnotherTry);
});

test('an outdated version can be read but not signed', async () => {
  answerRequests(() => ({ body: { ...signoff, fault: 'version_outdated' } }));
  draw(page);
  expect(await screen.findByText(/can be read but not signed/)).toBeTruthy();
  expect(screen.getByText('desk lamp')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Sign' })).toBeNull();
});

test('an order that changed while it was read is shown as outdated instead of signed', async () => {
  let asked = 0;
  answerRequests(({ method }) => {
    if (method === 'POST') return { status: 409, body: { code: 'version_outdated' } };
    asked += 1;
    return { body: { ...signoff, fault: asked > 1 ? 'version_outdated' : null } };
  });
  draw(page);
  await userEvent.type(await screen.findByLabelText('Your name'), 'Lars');
  await userEvent.click(screen.getByRole('checkbox'));
  await userEvent.click(screen.getByRole('button', { name: 'Sign' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Sign' })).toBeNull());
  expect(screen.getByText(/can be read but not signed/)).toBeTruthy();
});

test('the page speaks Chinese to whom it was sent in Chinese, until they choose', async () => {
  answerRequests(() => ({ body: { ...signoff, language: 'zh-CN' } }));
  draw(page);
  localStorage.clear(); // as on their own phone
  expect(await screen.findByRole('button', { name: '签字' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'English' }));
  expect(screen.getByRole('button', { name: 'Sign' })).toBeTruthy();
});
