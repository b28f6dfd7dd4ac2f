import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { answerRequests, draw, liNa } from '@/testing/render';
import FirstRunPage from './first-run-page';

function open(path: string) {
  answerRequests(() => ({ body: { is_needed: true } }));
  draw(<FirstRunPage />, { session: null, path });
  return screen.findByLabelText<HTMLInputElement>('One-time token');
}

describe('the first-run page', () => {
  test('takes the token from the address that the log prints', async () => {
    expect((await open('/setup?token=Sv-Cc_1')).value).toBe('Sv-Cc_1');
    expect(document.activeElement).toBe(screen.getByLabelText('Name of the organisation'));
  });

  test('asks for the token where the address has none', async () => {
    const token = await open('/setup');
    expect(token.value).toBe('');
    expect(document.activeElement).toBe(token);
  });

  test('is left signed in: founding the organisation opens the session itself', async () => {
    const user = userEvent.setup();
    const sent = answerRequests(({ method, path }) => {
      if (path === '/api/v1/setup')
        return method === 'POST' ? { status: 201, body: liNa } : { body: { is_needed: true } };
      return { status: 403, body: { status: 403, code: 'csrf_token_needed' } };
    });
    const { router } = draw(<FirstRunPage />, { session: null, path: '/setup?token=Sv-Cc_1' });
    await screen.findByLabelText('One-time token');
    for (const [label, typed] of [
      ['Name of the organisation', '远航'],
      ['Name', '李娜'],
      ['Account', 'li.na'],
      ['Password', 'long enough'],
    ] as const)
      await user.type(screen.getByLabelText(label), typed);
    await user.click(screen.getByRole('button', { name: 'Start' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
    expect(sent.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual(['/api/v1/setup']);
  });
});
