// What the demo's other people do before an order is confirmed, over the API: each signs in by themselves.
import { type APIRequestContext, expect, request } from '@playwright/test';

export class Colleague {
  private constructor(
    private readonly context: APIRequestContext,
    private readonly token: string,
  ) {}

  static async signedIn(address: string, account: string): Promise<Colleague> {
    const context = await request.newContext({ baseURL: address });
    const answer = await context.post('/api/v1/session', { data: { account, password: 'gendan-demo' } });
    expect(answer.ok(), `${account} signs in`).toBe(true);
    return new Colleague(context, (await answer.json()).csrf_token);
  }

  async get(path: string) {
    const answer = await this.context.get(`/api/v1${path}`);
    expect(answer.ok(), `GET ${path}`).toBe(true);
    return answer.json();
  }

  post(path: string, data: object) {
    return this.send('POST', path, data);
  }

  put(path: string, data: object) {
    return this.send('PUT', path, data);
  }

  private async send(method: string, path: string, data: object) {
    const headers = { 'X-CSRF-Token': this.token };
    const answer = await this.context.fetch(`/api/v1${path}`, { method, data, headers });
    expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
    return answer.json();
  }
}

/** What of an order is sent back as its content: the fields that the API describes. */
async function contentOf(colleague: Colleague, order: string) {
  const { components } = await colleague.get('/openapi.json');
  const fieldsOf = (name: string) => Object.keys(components.schemas[name].properties);
  const only = (fields: string[], of: Record<string, unknown>) =>
    Object.fromEntries(fields.map((field) => [field, of[field]]).filter(([, value]) => value != null));
  const shown = await colleague.get(order);
  const lines = shown.lines.map((line: Record<string, unknown>) => only(fieldsOf('OrderLine'), line));
  return { ...only(fieldsOf('OrderContent'), shown), lines };
}

/** An order of lina's: its requirement is kept, read by the verifier, signed at every level and agreed to by the customer. */
export async function agreeOn(address: string, orderId: string) {
  const lina = await Colleague.signedIn(address, 'lina');
  const order = `/orders/${orderId}`;
  const words = await lina.post(`${order}/requirements`, {
    channel: 'email',
    received_at: new Date().toISOString(),
    text: 'We order as discussed.',
  });
  const content = await contentOf(lina, order);
  const wangfang = await Colleague.signedIn(address, 'wangfang');
  const standing = await wangfang.post(`${order}/readings`, { content });
  for (const { key } of standing.checks)
    await wangfang.post(`${order}/verification/ticks`, { check_key: key, content_hash: standing.content_hash });
  const signers = [lina, wangfang, await Colleague.signedIn(address, 'zhangwei')];
  for (const [index, signer] of signers.slice(0, standing.required_level).entries()) {
    await signer.post(`${order}/verification/signatures`, {
      level: index + 1,
      content_hash: standing.content_hash,
      documents_hash: standing.documents_hash,
    });
  }
  await lina.post(`${order}/signoff-evidence`, {
    document_kind: 'requirement',
    document_id: words.id,
    content_hash: (await lina.get(`${order}/signoff`)).content_hash,
    agreed_by: 'Anna Schmidt',
    agreed_at: new Date().toISOString(),
    channel: 'email',
  });
}
