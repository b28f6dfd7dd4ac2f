import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerRequests, draw, liNa, type SentRequest } from '@/testing/render';
import type { Choices, IssuedDocument, Preview } from './api';
import DocumentsPanel from './documents-panel';
import { documents } from './routes';

const document: IssuedDocument = {
  id: 'd1',
  order_id: 'o1',
  kind: 'proforma_invoice',
  number: 'PI-2026-00001',
  base_number: 'PI-2026-00001',
  version: 1,
  language: 'en',
  format: 'pdf',
  order_revision: 3,
  content_hash: 'a'.repeat(64),
  source_hash: 'b'.repeat(64),
  form_hash: 'c'.repeat(64),
  file_hash: 'd'.repeat(64),
  file_name: 'PI-2026-00001-en.pdf',
  file_size: 20_480,
  media_type: 'application/pdf',
  issued_by_id: 'p1',
  issued_by_name: '李娜',
  issued_at: '2026-03-01T08:00:00Z',
  voided_at: null,
  voided_by_name: null,
  void_reason: null,
  is_current: true,
};
const choices: Choices = {
  kinds: [
    { kind: 'proforma_invoice', formats: ['pdf', 'xlsx'], refusal: null },
    { kind: 'sales_contract', formats: ['pdf', 'xlsx'], refusal: 'order_not_agreed_internally' },
  ],
  languages: ['zh', 'en', 'es', 'fr', 'de'],
  customer_language: 'de',
  language: 'de',
  is_customer_language: true,
};
const issuer = {
  ...liNa,
  permissions: ['documents.read', 'documents.issue', 'documents.void'].map((name) => ({ name, scope: 'all' as const })),
};
const pageOf = (picture: string): Preview => ({ number: 'PI-2026-00001', page_count: 1, pages: [picture] });

interface World {
  items?: IssuedDocument[];
  choices?: Partial<Choices>;
  post?: (request: SentRequest) => ReturnType<Parameters<typeof answerRequests>[0]>;
}

function answers({ items = [], choices: own = {}, post = () => ({ status: 201, body: document }) }: World = {}) {
  return answerRequests((request: SentRequest) => {
    if (request.method === 'POST') return post(request);
    if (request.path.endsWith('/document-choices')) return { body: { ...choices, ...own } };
    return { body: { items, next: null } };
  });
}
const panel = (session = issuer) => draw(<DocumentsPanel id="o1" />, { session, features: [documents] });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

async function issueForm() {
  panel();
  await userEvent.click(await screen.findByRole('button', { name: 'Issue a document' }));
  await screen.findByRole('combobox', { name: 'Language' });
}

async function choose(field: string, option: string) {
  await userEvent.click(screen.getByRole('combobox', { name: field }));
  await userEvent.click(await screen.findByTitle(option));
}

test('an order without documents says so, and who may only read issues none', async () => {
  answers();
  panel({ ...issuer, permissions: [{ name: 'documents.read', scope: 'all' }] });
  expect(await screen.findByText('No document was issued yet.')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('who may not read documents is refused openly, and what failed is no empty list', async () => {
  answerRequests(() => ({ status: 403, body: { status: 403, code: 'forbidden' } }));
  const { unmount } = panel();
  expect(await screen.findByText('You may not see this')).toBeTruthy();
  unmount();
  answerRequests(() => ({ status: 500, body: { status: 500, code: 'internal_error' } }));
  panel();
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.queryByText('No document was issued yet.')).toBeNull();
});

test('each document says what it is and how it stands', async () => {
  const old = { ...document, id: 'd2', number: 'PI-2026-00001-R1', is_current: false };
  const gone = {
    ...document,
    id: 'd3',
    number: 'PI-2026-00001-R2',
    voided_at: '2026-03-02T08:00:00Z',
    voided_by_name: '李娜',
    void_reason: 'wrong bank',
  };
  answers({ items: [document, old, gone] });
  panel();
  const rows = await screen.findAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^PI-2026-00001Proforma invoiceEnglish · PDF.*As the order stands/),
    expect.stringContaining('No longer current'),
    expect.stringContaining('李娜: wrong bank'),
  ]);
  expect(screen.getAllByRole('button', { name: /^Void/ })).toHaveLength(2);
});

test('a document is void only with a reason, after its consequence was named', async () => {
  const sent = answers({ items: [document], post: () => ({ body: document }) });
  panel();
  await userEvent.click(await screen.findByRole('button', { name: 'Void PI-2026-00001' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/cannot be undone/)).toBeTruthy();
  await userEvent.type(within(dialog).getByRole('textbox'), 'wrong bank');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Void' }));
  await waitFor(() => expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ reason: 'wrong bank' }));
});

test('what cannot be issued yet is named with the reason', async () => {
  answers();
  await issueForm();
  await userEvent.click(screen.getByRole('combobox', { name: 'Document' }));
  expect(
    await screen.findByTitle(
      'Sales contract — It can be issued once the order is verified, reviewed and awaits the customer',
    ),
  ).toBeTruthy();
});

test("the customer's language is proposed, and another one openly", async () => {
  answers();
  await issueForm();
  expect(screen.getByText('German')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('who reads traditional Chinese is not given the simplified silently', async () => {
  answers({ choices: { customer_language: 'zh-TW', language: 'zh', is_customer_language: false } });
  await issueForm();
  expect(screen.getByText(/reads traditional Chinese \(zh-TW\)/)).toBeTruthy();
});

test('a refusal is told, and the same once more has the same key', async () => {
  let code = 'renderer_busy';
  const sent = answers({ post: () => ({ status: 503, body: { status: 503, code } }) });
  await issueForm();
  await press('Issue and keep');
  expect(await screen.findByText(/Other documents are being made/)).toBeTruthy();
  code = 'document_issued_already';
  await press('Issue and keep');
  expect(await screen.findByText(/is issued already in this language/)).toBeTruthy();
  const keys = sent.filter(({ method }) => method === 'POST').map(({ headers }) => headers.get('Idempotency-Key'));
  expect(keys[0]).toBe(keys[1]);
  await choose('Format', 'XLSX');
  expect(screen.queryByText(/is issued already in this language/)).toBeNull();
});

test('an issued document closes the form', async () => {
  const sent = answers();
  await issueForm();
  await choose('Format', 'XLSX');
  await press('Issue and keep');
  expect(await screen.findByText('PI-2026-00001 is issued')).toBeTruthy();
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
    kind: 'proforma_invoice',
    language: 'de',
    format: 'xlsx',
  });
});

test('a preview is busy, then shown, and gone once something else is chosen', async () => {
  let arrive: (reply: { body: Preview }) => void = () => {};
  answers({ post: () => new Promise((resolve) => (arrive = resolve)) });
  await issueForm();
  await press('Preview');
  expect(await screen.findByRole('button', { name: /Laying out/ })).toBeTruthy();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Issue and keep' })).toHaveProperty('disabled', true));
  arrive({ body: pageOf('AAAA') });
  expect(await screen.findByRole('img', { name: 'Page 1' })).toBeTruthy();
  await choose('Language', 'French');
  expect(screen.queryByRole('img', { name: 'Page 1' })).toBeNull();
});

test('a preview that comes after something else was chosen is not shown', async () => {
  const arrivals: ((reply: { body: Preview }) => void)[] = [];
  answers({ post: () => new Promise((resolve) => arrivals.push(resolve)) });
  await issueForm();
  await press('Preview');
  await waitFor(() => expect(arrivals).toHaveLength(1));
  await choose('Language', 'French');
  await press('Preview');
  await waitFor(() => expect(arrivals).toHaveLength(2));
  arrivals[1]?.({ body: pageOf('BBBB') });
  expect((await screen.findByRole('img', { name: 'Page 1' })).getAttribute('src')).toMatch(/BBBB$/);
  arrivals[0]?.({ body: pageOf('AAAA') });
  await new Promise((resolve) => setTimeout(resolve));
  expect(screen.getByRole('img', { name: 'Page 1' }).getAttribute('src')).toMatch(/BBBB$/);
});
