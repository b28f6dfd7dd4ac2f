// The cache of server data, and the convention by which live updates find what they make stale:
//   ['people', { …list state }]   a collection of the topic
//   ['people', id, …]             one resource, and what hangs on it
import { MutationCache, QueryCache, QueryClient, type QueryKey } from '@tanstack/react-query';
import { ApiProblem, problemOf } from './problems';
import { sessionKey } from './session';

// A server in the office is there also when the browser thinks that it is offline; only asking tells.
const networkMode = 'always';

export function newQueryClient(): QueryClient {
  // The session has run out: the sign-in page comes, and leads back here with all drafts kept.
  const onError = (error: Error) => {
    if (problemOf(error).status === 401) client.setQueryData(sessionKey, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: isWorthAnotherTry,
        retryDelay: (attempt) => 500 * 2 ** attempt,
        networkMode,
        refetchOnReconnect: true,
      },
      mutations: { retry: false, networkMode },
    },
  });
  return client;
}

// A refusal stays a refusal; a server that restarts or a dropped line may answer the next time.
export function isWorthAnotherTry(failures: number, error: Error): boolean {
  const isPassing = error instanceof ApiProblem && (error.status === 0 || error.status >= 502);
  return isPassing && failures < 2;
}

export function isTouchedBy(key: QueryKey, topic: string, id: string | undefined): boolean {
  if (key[0] !== topic) return false;
  return id === undefined || typeof key[1] !== 'string' || key[1] === id;
}

export function refresh(client: QueryClient, topic: string, id?: string): Promise<void> {
  return refreshAll(client, [{ topic, id }]);
}

// What is on the screen and could not be fetched.
export function refetchFailed(client: QueryClient): Promise<void> {
  return client.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
}

// What several changes touch is fetched once.
export function refreshAll(client: QueryClient, changes: { topic: string; id?: string | undefined }[]): Promise<void> {
  const isTouched = (key: QueryKey) => changes.some(({ topic, id }) => isTouchedBy(key, topic, id));
  return client.invalidateQueries({ predicate: ({ queryKey }) => isTouched(queryKey) });
}
