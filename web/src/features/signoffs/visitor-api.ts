// What somebody with a link asks of the server: without cookies, and without saying where they come from.
import type { components } from '@/api/schema';

export type Signoff = components['schemas']['PublicSignoff'];
export type SignoffLine = Signoff['lines'][number];
export type ProposedChange = { field: string; text: string };

export class LinkProblem extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

async function ask(token: string, part: string, body?: unknown): Promise<Signoff> {
  const request = new Request(`${location.origin}/api/v1/public/signoffs/${encodeURIComponent(token)}${part}`, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    ...(body === undefined
      ? {}
      : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const answer = await fetch(request).catch(() => {
    throw new LinkProblem('unreachable');
  });
  const content = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new LinkProblem(String(content.code ?? 'unreachable'));
  return content as Signoff;
}

export const openLink = (token: string) => ask(token, '');

export const signVersion = (
  token: string,
  signature: { content_hash: string; name: string; has_consented: boolean; language: string },
) => ask(token, '/signature', signature);

export const proposeChange = (token: string, proposal: { name: string; remark?: string; changes: ProposedChange[] }) =>
  ask(token, '/proposal', proposal);

export type OfferedChange = NonNullable<Signoff['change']>;
export type ChangedPart = OfferedChange['parts'][number];
export type Verdict = NonNullable<ChangedPart['verdict']>;

export const answerChange = (
  token: string,
  said: { content_hash: string; name: string; parts: { part: string; verdict: Verdict; reason?: string }[] },
) => ask(token, '/change-answer', said);

export const problemCode = (error: unknown) => (error instanceof LinkProblem ? error.code : 'unreachable');
