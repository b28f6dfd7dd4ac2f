import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answerRequests, draw, liNa } from '@/testing/render';
import ProfilePage from './profile-page';

async function nameField(permissions: typeof liNa.permissions) {
  answerRequests(() => ({ body: { items: [], next: null } }));
  draw(<ProfilePage />, { session: { ...liNa, permissions } });
  return screen.findByLabelText<HTMLInputElement>(/^Name/);
}

test('a name that signatures show is not changed by its bearer', async () => {
  expect((await nameField([])).readOnly).toBe(true);
  expect(screen.getByText(/an administrator changes it/)).toBeTruthy();
});

test('who keeps people changes their own as well', async () => {
  expect((await nameField([{ name: 'people.write', scope: 'all' }])).readOnly).toBe(false);
});
