// What the demo's other people do before an order is confirmed, over the API: each signs in by themselves.
import { type APIRequestContext, expect, request } from '@playwright/test';

class Colleague {
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

  async post(path: string, data: object) {
    const answer = await this.context.post(`/api/v1${path}`, { data, headers: { 'X-CSRF-Token': this.token } });
    expect(answer.ok(), `POST ${path}: ${await answer.text()}`).toBe(true);
    return answer.json();
  }
}

const contentFields = [
  'kind',
  'customer_id',
  'customer_reference',
  'ordered_on',
  'requested_on',
  'promised_on',
  'incoterm',
  'incoterm_place',
  'incoterm_edition',
  'payment_term',
  'currency',
  'transport_mode',
  'port_of_loading',
  'port_of_discharge',
  'delivery_address',
  'invoice_address',
  'documents_wanted',
  'credit_reference',
  'remark',
  'missing',
  'facts',
];
const lineFields = [
  'position',
  'product_id',
  'product_code',
  'customer_item_code',
  'description',
  'specification',
  'quantity',
  'unit',
  'tolerance_over',
  'tolerance_under',
  'unit_price',
  'amount',
  'requested_on',
  'confirmed_on',
  'forecast_on',
  'supplier_id',
  'facts',
];

const only = (fields: string[], of: Record<string, unknown>) =>
  Object.fromEntries(fields.map((field) => [field, of[field] ?? null]).filter(([, value]) => value !== null));

/** An order of lina's: its requirement is kept, read by the verifier, signed at every level and agreed to by the customer. */
export async function agreeOn(address: string, orderId: string) {
  const lina = await Colleague.signedIn(address, 'lina');
  const order = `/orders/${orderId}`;
  const words = await lina.post(`${order}/requirements`, {
    channel: 'email',
    received_at: new Date().toISOString(),
    text: 'We order as discussed.',
  });
  const shown = await lina.get(order);
  const content = {
    ...only(contentFields, shown),
    lines: shown.lines.map((line: Record<string, unknown>) => only(lineFields, line)),
  };
  const wangfang = await Colleague.signedIn(address, 'wangfang');
  const standing = await wangfang.post(`${order}/readings`, { content });
  const signers = [lina, wangfang, await Colleague.signedIn(address, 'zhangwei')];
  for (const [index, signer] of signers.slice(0, standing.required_level).entries()) {
    await signer.post(`${order}/verification/signatures`, { level: index + 1, content_hash: standing.content_hash });
  }
  await lina.post(`${order}/signoff-evidence`, {
    document_kind: 'requirement',
    document_id: words.id,
    agreed_by: 'Anna Schmidt',
    agreed_at: new Date().toISOString(),
    channel: 'email',
  });
}
