import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerRequests, draw, liNa } from '@/testing/render';
import type { Choices, IssuedDocument } from './api';
import ProofSheets from './proof-sheets';

const sheet: IssuedDocument = {
  id: 'd1',
  order_id: 'o1',
  kind: 'verification_proof_sheet',
  number: 'VP-2026-00001',
  base_number: 'VP-2026-00001',
  version: 1,
  language: 'en',
  format: 'pdf',
  order_revision: 1,
  content_hash: 'a'.repeat(64),
  source_hash: 'b'.repeat(64),
  form_hash: 'c'.repeat(64),
  file_hash: 'd'.repeat(64),
  file_name: 'VP-2026-00001-en.pdf',
  file_size: 300_000,
  media_type: 'application/pdf',
  issued_by_id: 'p1',
  issued_by_name: '李娜',
  issued_at: '2026-03-02T08:00:00Z',
  voided_at: null,
  voided_by_name: null,
  void_reason: null,
  is_current: true,
};
const choices: Choices = {
  kinds: [
    { kind: 'proforma_invoice', formats: ['pdf', 'xlsx'], refusal: null },
    { kind: 'verification_proof_sheet', formats: ['pdf'], refusal: null },
  ],
  languages: ['zh', 'en'],
  customer_language: 'en',
  language: 'en',
  is_customer_language: true,
};
const issuer = { ...liNa, permissions: [{ name: 'documents.issue', scope: 'all' as const }] };

function answers(items: IssuedDocument[]) {
  return answerRequests(({ method, path }) => {
    if (method === 'POST') return { status: 409, body: { code: 'verification_not_begun', problems: [] } };
    return { body: path.endsWith('/document-choices') ? choices : { items, next: null } };
  });
}

test('of all documents those that prove the verification are listed', async () => {
  answers([sheet, { ...sheet, id: 'd2', kind: 'proforma_invoice', number: 'PI-2026-00007' }]);
  draw(<ProofSheets id="o1" />, { session: { ...liNa, permissions: [] } });
  expect(await screen.findByText('VP-2026-00001')).toBeTruthy();
  expect(screen.queryByText('PI-2026-00007')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Issue a proof sheet' })).toBeNull();
});

test('a proof sheet is what is proposed, and why there is none yet is told', async () => {
  const sent = answers([]);
  draw(<ProofSheets id="o1" />, { session: issuer });
  expect(await screen.findByText('No proof sheet was issued yet.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Issue a proof sheet' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Issue and keep' }));
  await waitFor(() =>
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
      kind: 'verification_proof_sheet',
      language: 'en',
      format: 'pdf',
    }),
  );
  expect((await screen.findAllByRole('alert')).length).toBeGreaterThan(0);
});
