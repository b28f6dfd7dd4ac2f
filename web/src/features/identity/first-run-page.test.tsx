import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { answerRequests, draw } from '@/testing/render';
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
});
