import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { answerRequests, draw, liNa } from '@/testing/render';
import SignInPage, { safeNext } from './sign-in-page';

async function signInWith(password: string) {
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('Account'), 'li.na');
  await user.type(screen.getByLabelText('Password'), password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('signing in', () => {
  test('leads to the page that was asked for', async () => {
    answerRequests(({ method }) => (method === 'POST' ? { status: 201, body: liNa } : { status: 401 }));
    const { router } = draw(<SignInPage />, { session: null, path: '/sign-in?next=%2Fpeople%3Fsort%3Dname' });
    await signInWith('right');
    await waitFor(() =>
      expect(router.state.location.pathname + router.state.location.search).toBe('/people?sort=name'),
    );
  });

  test('with a wrong password says so and keeps the account', async () => {
    answerRequests(() => ({ status: 401, body: { status: 401, code: 'unauthenticated' } }));
    draw(<SignInPage />, { session: null, path: '/sign-in' });
    await signInWith('wrong');
    expect(await screen.findByText('The account or the password is wrong.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Account').value).toBe('li.na');
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('');
  });
});

test.each([
  ['/people?open=p1', '/people?open=p1'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example', '/'],
  [null, '/'],
])('after signing in %s leads to %s', (next, path) => {
  expect(safeNext(next)).toBe(path);
});
