import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { answerRequests, draw, liNa } from '@/testing/render';
import TemplatesPage from './templates-page';

const shipped = {
  code: 'digest',
  language: 'en',
  subject: 'Your day',
  text: 'Hello',
  revision: 0,
  is_as_shipped: true,
  placeholders: [],
};
const theirs = { ...shipped, text: 'Good day', revision: 1, is_as_shipped: false };
const writer = { ...liNa, permissions: [{ name: 'mail_templates.write', scope: 'all' as const }] };
const show = () => draw(<TemplatesPage />, { session: writer, path: '/?language=en' });
const editor = () => screen.findByLabelText<HTMLTextAreaElement>('Text');

function answers(saved: () => boolean) {
  return answerRequests(({ method, path, body }) => {
    if (path.endsWith('/preview')) return { body: { subject: 'Your day', text: 'Hello', html: '' } };
    if (method === 'PUT') {
      const isLate = saved() && (body as { revision: number }).revision === 0;
      return isLate ? { status: 409, body: { code: 'revision_moved_on' } } : { body: theirs };
    }
    return { body: { items: [saved() ? theirs : shipped] } };
  });
}

beforeEach(() => localStorage.clear());

test('whoever may not change the wording reads it, and why they may not', async () => {
  answers(() => false);
  draw(<TemplatesPage />, { path: '/?language=en' });
  expect([(await editor()).value, (await editor()).disabled]).toEqual(['Hello', true]);
  expect(screen.getByText(/To look at only/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
});

test('what was written is there again after a reload, until it is discarded', async () => {
  answers(() => false);
  const { unmount } = show();
  await userEvent.type(await editor(), ' Li Na');
  unmount();
  show();
  expect((await editor()).value).toBe('Hello Li Na');
  await userEvent.click(screen.getByRole('button', { name: 'Discard what I wrote' }));
  expect((await editor()).value).toBe('Hello');
});

test('what somebody saved meanwhile is told, and replaced only knowingly', async () => {
  let isSaved = false;
  const sent = answers(() => isSaved);
  show();
  await userEvent.type(await editor(), ' Li Na');
  isSaved = true;
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Somebody saved another wording')).toBeTruthy();
  expect((await editor()).value).toBe('Hello Li Na');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const saves = sent.filter(({ method }) => method === 'PUT').map(({ body }) => body);
  expect(saves).toMatchObject([{ revision: 0 }, { revision: 1 }]);
});
