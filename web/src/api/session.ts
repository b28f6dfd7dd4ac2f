// Who is signed in, what they may do, and for which organisation: the one thing known everywhere.
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { answer, api, rememberCsrfToken } from './client';
import { problemOf } from './problems';
import type { Answer } from './types';

export type Session = Answer<'/api/v1/session'>;
export type PermissionScope = Session['permissions'][number]['scope'];

export const sessionKey = ['session'] as const;

// null: nobody is signed in.
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return remembered(await answer(api.GET('/api/v1/session', { signal })));
    } catch (error) {
      if (problemOf(error).status === 401) return null;
      throw error;
    }
  },
});

function remembered(session: Session): Session {
  rememberCsrfToken(session.csrf_token);
  return session;
}

// Another person, or none: nothing that the former one saw stays.
export function changeSession(client: QueryClient, session: Session | null) {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
  client.setQueryData(sessionKey, session && remembered(session));
}

// The same person with other facts (a new name, a new token).
export function renewSession(client: QueryClient, session: Session) {
  client.setQueryData(sessionKey, remembered(session));
}
