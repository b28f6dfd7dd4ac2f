// The one way to the server. Every path, query, body and answer is typed by the generated schema.
import createClient, { type Middleware } from 'openapi-fetch';
import { problemFromAnswer, unreachable } from './problems';
import type { paths } from './schema';

export const api = createClient<paths>({
  baseUrl: location.origin,
  credentials: 'same-origin',
  // Looked up at each call: tests put their own in its place.
  fetch: (request) => fetch(request),
});

// Given by every answer of /api/v1/session and sent with every changing request.
let csrfToken = '';
export function rememberCsrfToken(token: string) {
  csrfToken = token;
}

const guardChanges: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET' && csrfToken) request.headers.set('X-CSRF-Token', csrfToken);
    return request;
  },
  onError() {
    return unreachable();
  },
};
api.use(guardChanges);

type Outcome<Data> =
  | { data: Data; error?: never; response: Response }
  | { data?: never; error: unknown; response: Response };
type Given<Data> = [Exclude<Data, undefined>] extends [never] ? void : Exclude<Data, undefined>;

// The data of an answer, nothing for a 204; a refusal is thrown as ApiProblem.
export async function answer<Data>(call: Promise<Outcome<Data>>): Promise<Given<Data>> {
  const { data, error, response } = await call;
  if (!response.ok) throw problemFromAnswer(response.status, error, response.headers.get('X-Request-Id') ?? '');
  return data as Given<Data>;
}

// Sent with a POST, so that an answer lost on the way does not make the same thing twice. Not
// crypto.randomUUID: that one is missing on plain HTTP in an office network.
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
