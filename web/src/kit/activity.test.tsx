import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import type { Session } from '@/api/session';
import { answerRequests, draw, liNa } from '@/testing/render';
import type { TimelineNote } from './activity-api';
import { Attachments } from './attachments';
import { FollowButton } from './follow-button';
import { NoteBox } from './note-box';
import { NoteText } from './note-text';
import { forgetAllStored } from './stored';

const writer: Session = { ...liNa, permissions: [{ name: 'activity.write', scope: 'all' }] };
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
afterEach(() => forgetAllStored('draft.'));

describe('a note', () => {
  const box = <NoteBox topic="orders" id="o1" />;

  test('is sent with its thing, and the box is empty again', async () => {
    const sent = answerRequests(() => ({ status: 201, body: {} }));
    draw(box, { session: writer });
    await userEvent.type(screen.getByLabelText('Note'), '  ship samples first ');
    await press('Add note');
    await waitFor(() => expect(screen.getByLabelText('Note')).toHaveProperty('value', ''));
    expect(sent[0]).toMatchObject({
      method: 'POST',
      path: '/api/v1/notes',
      body: { topic: 'orders', id: 'o1', text: 'ship samples first' },
    });
    expect(sent[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
  });

  test('that was refused stays in the box, and survives a reload', async () => {
    answerRequests(() => ({ status: 503, body: { status: 503, code: 'unavailable' } }));
    const { unmount } = draw(box, { session: writer });
    await userEvent.type(screen.getByLabelText('Note'), 'important');
    await press('Add note');
    expect(await screen.findByText('Not available right now, try again shortly')).toBeTruthy();
    expect(screen.getByLabelText('Note')).toHaveProperty('value', 'important');
    unmount();
    draw(box, { session: writer });
    expect(screen.getByLabelText('Note')).toHaveProperty('value', 'important');
  });

  test('names colleagues who are found behind an @', async () => {
    const sent = answerRequests(({ path }) => ({
      body: path.endsWith('/colleagues') ? { items: [{ id: 'p2', name: '何平' }], next: null } : {},
    }));
    draw(box, { session: writer });
    await userEvent.type(screen.getByLabelText('Note'), '请看 @何');
    await userEvent.click(await screen.findByText('何平'));
    expect(screen.getByLabelText('Note')).toHaveProperty('value', '请看 @何平 ');
    expect(sent.some(({ path }) => path.endsWith('/colleagues'))).toBe(true);
  });

  test('is not offered to those who may only read', () => {
    draw(box);
    expect(screen.queryByLabelText('Note')).toBeNull();
  });

  const note: TimelineNote = {
    id: 'n1',
    text: 'agreed',
    edited_at: null,
    deleted_at: null,
    revision: 3,
    is_changeable: true,
  };

  test('is changed by its author at the revision that was read', async () => {
    const sent = answerRequests(() => ({ body: {} }));
    draw(<NoteText topic="orders" note={note} />, { session: writer });
    await press('Edit');
    await userEvent.type(screen.getByLabelText('Note'), ' on Monday');
    await press('Save');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ method: 'PUT', body: { text: 'agreed on Monday', revision: 3 } });
  });

  test('of somebody else, or of yesterday, has no buttons; one taken back says so alone', () => {
    draw(<NoteText topic="orders" note={{ ...note, is_changeable: false }} />, { session: writer });
    expect(screen.queryByRole('button')).toBeNull();
    draw(<NoteText topic="orders" note={{ ...note, text: '', deleted_at: '2026-03-05T08:00:00Z' }} />);
    expect(screen.getByText('A note was taken back')).toBeTruthy();
  });
});

describe('attachments', () => {
  const file = (id: string, name: string, added_by_id: string) => ({
    id,
    name,
    hash: 'ab',
    size: 29,
    media_type: 'application/pdf',
    added_by_id,
    added_by_name: '王芳',
    added_at: '2026-03-05T08:00:00Z',
  });
  const items = [file('a1', '<img src=x>.pdf', 'p1'), file('a2', 'other.pdf', 'p2')];

  test('are downloads, and one’s own are removed with a reason', async () => {
    const sent = answerRequests(({ method }) => (method === 'GET' ? { body: { items, next: null } } : { status: 204 }));
    draw(<Attachments topic="orders" id="o1" />, { session: writer });
    const link = await screen.findByRole('link', { name: 'Download <img src=x>.pdf' });
    expect(link.getAttribute('href')).toBe('/api/v1/attachments/a1/content');
    expect(link.hasAttribute('download')).toBe(true);
    expect(screen.queryByRole('button', { name: 'Remove other.pdf' })).toBeNull();
    await press('Remove <img src=x>.pdf');
    const remove = await screen.findByRole('button', { name: 'Remove' });
    expect(remove).toHaveProperty('disabled', true);
    await userEvent.type(screen.getByLabelText('Reason'), 'wrong order');
    await userEvent.click(remove);
    await waitFor(() => expect(sent.some(({ method }) => method === 'DELETE')).toBe(true));
    expect(sent.find(({ method }) => method === 'DELETE')?.query.get('reason')).toBe('wrong order');
  });

  test('of others are removed by those who may', async () => {
    answerRequests(() => ({ body: { items, next: null } }));
    const session: Session = {
      ...writer,
      permissions: [...writer.permissions, { name: 'activity.remove_attachments', scope: 'all' }],
    };
    draw(<Attachments topic="orders" id="o1" />, { session });
    expect(await screen.findByRole('button', { name: 'Remove other.pdf' })).toBeTruthy();
  });
});

test('a thing is followed and left, and says who follows it', async () => {
  let is_following = false;
  const sent = answerRequests(({ method }) => {
    if (method !== 'GET') is_following = method === 'POST';
    const items = is_following ? [{ person_id: 'p1', name: '李娜', since: '2026-03-05T08:00:00Z' }] : [];
    return { body: { is_following, items, next: null } };
  });
  draw(<FollowButton topic="orders" id="o1" />, { session: writer });
  await userEvent.click(await screen.findByRole('button', { name: /Follow/ }));
  const following = await screen.findByRole('button', { name: /Following · 1/ });
  expect(following.getAttribute('aria-pressed')).toBe('true');
  await userEvent.click(following);
  await screen.findByRole('button', { name: /Follow$/ });
  expect(sent.filter(({ method }) => method !== 'GET').map(({ method }) => method)).toEqual(['POST', 'DELETE']);
});
