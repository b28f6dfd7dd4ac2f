import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { answerRequests, draw, liNa } from '@/testing/render';
import { PageSettings } from './page-settings';

const shipped = { kind: 'proforma_invoice', page: '<p>shipped</p>', revision: 0, is_shipped: true, names: [] };
const theirs = {
  ...shipped,
  page: '<p>theirs</p>',
  revision: 1,
  is_shipped: false,
  edited_by_name: '王芳',
  edited_at: '2026-03-05T08:00:00Z',
};
const editor = () => screen.findByLabelText<HTMLTextAreaElement>('Page (HTML)', {}, { timeout: 5_000 });

function answers(saved: () => boolean) {
  return answerRequests(({ method, path, body }) => {
    if (path.endsWith('/revisions')) return { body: { items: [] } };
    if (method === 'PUT') {
      const isLate = saved() && (body as { revision: number }).revision === 0;
      return isLate ? { status: 409, body: { code: 'revision_moved_on' } } : { body: theirs };
    }
    if (path.endsWith('/document-templates')) return { body: { items: [shipped] } };
    return { body: saved() ? theirs : shipped };
  });
}

const session = { ...liNa, permissions: [{ name: 'documents.settings', scope: 'all' as const }] };
beforeEach(() => localStorage.clear());

test('what was written is there again after a reload', async () => {
  answers(() => false);
  const { unmount } = draw(<PageSettings />, { session });
  await userEvent.clear(await editor());
  await userEvent.type(await editor(), 'mine');
  unmount();
  draw(<PageSettings />, { session });
  expect((await editor()).value).toBe('mine');
  await userEvent.click(screen.getByRole('button', { name: 'Discard what I wrote' }));
  expect((await editor()).value).toBe('<p>shipped</p>');
});

test('what somebody saved meanwhile is told, and replaced only knowingly', async () => {
  let isSaved = false;
  const sent = answers(() => isSaved);
  draw(<PageSettings />, { session });
  await userEvent.clear(await editor());
  await userEvent.type(await editor(), 'mine');
  isSaved = true;
  await userEvent.click(screen.getByRole('button', { name: 'Save the page' }));
  expect(await screen.findByText(/王芳 saved another version/)).toBeTruthy();
  expect((await editor()).value).toBe('mine');
  await userEvent.click(screen.getByRole('button', { name: 'Save the page' }));
  const saves = sent.filter(({ method }) => method === 'PUT').map(({ body }) => body);
  expect(saves).toEqual([
    { page: 'mine', revision: 0 },
    { page: 'mine', revision: 1 },
  ]);
});
