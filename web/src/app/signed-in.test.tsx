import { screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { describe, expect, test } from 'vitest';
import { sessionKey } from '@/api/session';
import { SessionProvider, useSession } from '@/kit/access';
import { answerRequests, draw, liNa } from '@/testing/render';
import { SignedIn } from './signed-in';

const gated = (
  <Routes>
    <Route element={<SignedIn />}>
      <Route path="people" element={<p>people</p>} />
    </Route>
    <Route path="sign-in" element={<p>sign-in</p>} />
    <Route path="setup" element={<p>setup</p>} />
  </Routes>
);

function answersWith(isSetupNeeded: boolean) {
  answerRequests(({ path }) =>
    path === '/api/v1/setup'
      ? { body: { is_needed: isSetupNeeded } }
      : { status: 401, body: { code: 'unauthenticated' } },
  );
}

describe('a page behind the sign-in', () => {
  test('is shown to those who are signed in', async () => {
    draw(gated, { path: '/people' });
    expect(await screen.findByText('people')).toBeTruthy();
  });

  test('leads others to the sign-in, and remembers where they wanted to go', async () => {
    answersWith(false);
    const { router } = draw(gated, { session: null, path: '/people?sort=name' });
    await screen.findByText('sign-in');
    expect(router.state.location.search).toBe('?next=%2Fpeople%3Fsort%3Dname');
  });

  test('leads to the first-run page while nothing is set up', async () => {
    answersWith(true);
    draw(gated, { session: null, path: '/people' });
    expect(await screen.findByText('setup')).toBeTruthy();
  });

  test('knows who is signed in until it goes, whatever is known of the session meanwhile', async () => {
    const Name = () => <p>{useSession().person.name}</p>;
    draw(
      <SessionProvider value={liNa}>
        <Name />
      </SessionProvider>,
      { session: null },
    );
    expect(await screen.findByText(liNa.person.name)).toBeTruthy();
  });

  test('gives way to the sign-in as soon as the session has run out', async () => {
    answersWith(false);
    const { client } = draw(gated, { path: '/people' });
    await screen.findByText('people');
    const refused = client.fetchQuery({
      queryKey: ['people', {}],
      queryFn: async () => {
        const { ApiProblem } = await import('@/api/problems');
        throw new ApiProblem({ status: 401, code: 'unauthenticated' });
      },
    });
    await expect(refused).rejects.toThrow();
    await waitFor(() => expect(client.getQueryData(sessionKey)).toBeNull());
    expect(await screen.findByText('sign-in')).toBeTruthy();
  });
});
