// The API as a program uses it: one token, JSON in and out.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { program, type Server } from './server.ts';

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came
  body: any;
}

export type Client = (method: string, path: string, body?: unknown) => Promise<Answer>;

/** Of an account that `data` (or the database that `flags` name) knows. */
export async function newToken(account: string, data: string, flags: string[] = []): Promise<string> {
  const { stdout } = await gendan(['token', 'create', '--person', account, '--name', 'e2e', '--data', data, ...flags]);
  return stdout.trim();
}

/** One of the program's other commands, to its end; throws when it fails. */
export function gendan(words: string[]): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)(program, words);
}

export function clientOf(server: Server, token: string): Client {
  return async (method, path, body) => {
    const answer = await fetch(`${server.address}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
  };
}

export function orderOfTenLines() {
  const lines = Array.from({ length: 10 }, (_, place) => ({
    position: 10 * (place + 1),
    description: `台灯 ${place}`,
    quantity: '1200',
    unit: 'piece',
    unit_price: '6.85',
  }));
  return { kind: 'regular', currency: 'USD', lines };
}
