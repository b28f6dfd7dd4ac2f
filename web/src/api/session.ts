// Who is signed in, what they may do, and for which organisation: the one thing known everywhere.
import { queryOptions } from '@tanstack/react-query';
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

export function remembered(session: Session): Session {
  rememberCsrfToken(session.csrf_token);
  return session;
}
