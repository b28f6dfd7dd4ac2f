// Structured values of every kind of event, read with the real words of all features: never in the notation of
// programs, in neither language.
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { features } from '@/app/routes';
import { formatsOf } from '@/kit/formats';
import type { Language } from '@/kit/language';
import { readingOf } from '@/kit/recorded';
import { answerRequests, draw } from '@/testing/render';
import description from '../../docs/api.json';

const id = '01hzy3v7k2m4n6p8q0r2s4t6v8';
const address = { lines: 'Hafenstr. 1', city: 'Hamburg', region: null, postal_code: '20457', country: 'DE' };
const line = { position: 20, product_id: id, quantity: '1200', tolerance_over: 500, specification: [], facts: {} };

const street = '街道、门牌 Hafenstr. 1 · 城市 Hamburg · 邮编 20457';
const streetInEnglish = 'Street and number Hafenstr. 1 · City Hamburg · Postal code 20457';

const edits: [kind: string, path: string, value: unknown, zh: string, en: string][] = [
  ['order_edited', 'delivery_address', address, `${street} · 国家/地区 德国`, `${streetInEnglish} · Country Germany`],
  ['order_edited', 'documents_wanted', ['invoice', 'packing list'], 'invoice、packing list', 'invoice, packing list'],
  [
    'order_edited',
    'missing',
    [{ field: 'lines/10/unit_price', reason: 'other', note: 'draft' }],
    '字段 第 10 行 · 单价 · 原因 其他 · 说明 draft',
    'Field Line 10 · Unit price · Reason Other · Note draft',
  ],
  ['order_edited', 'lines/10/specification', [{ name: 'colour', value: 'red' }], 'colour: red', 'colour: red'],
  ['order_edited', 'facts', { Colour: 'green', Size: 'L' }, 'Colour green · Size L', 'Colour green · Size L'],
  ['order_edited', 'facts', {}, '–', '–'],
  [
    'order_edited',
    'lines/20',
    line,
    '行号 20 · 产品 C-1 台灯 · 数量 1,200 · 允许溢装 5%',
    'Line number 20 · Product C-1 台灯 · Quantity 1,200 · May be over by 5%',
  ],
  ['order_edited', 'remark', 'draft', 'draft', 'draft'],
  ['order_edited', 'transport_mode', 'sea', '海运', 'Sea'],
  ['inquiry_edited', 'value', { amount: '5480', currency: 'USD' }, 'USD 5,480.00', 'USD 5,480.00'],
  [
    'customer_edited',
    `addresses/${id}`,
    { ...address, id, label: 'warehouse' },
    `${street} · 国家/地区 德国 · 用途 warehouse`,
    `${streetInEnglish} · Country Germany · What it is warehouse`,
  ],
  [
    'customer_edited',
    `contacts/${id}`,
    { id, name: 'c2Vh', role: 'buyer', preferred_channel: 'phone' },
    '姓名 （已加密） · 职务 buyer · 首选联系方式 电话',
    'Name (sealed) · Role buyer · Prefers Telephone',
  ],
  [
    'customer_edited',
    `special_requirements/${id}`,
    { id, name: 'Pallets', text: 'EPAL', theme: '', dated_on: '2026-03-05', is_active: true },
    '要求名称 Pallets · 内容（客户原话） EPAL · 提出日期 2026/03/05 · 仍有效 是',
    "Called Pallets · What they insist on, in the customer's words EPAL · Dated 05 Mar 2026 · Still in force Yes",
  ],
  ['product_edited', 'attributes', [{ name: 'colour', value: 'RAL 7016' }], 'colour: RAL 7016', 'colour: RAL 7016'],
  [
    'product_edited',
    'customer_codes',
    [{ customer_id: id, code: 'X-1' }],
    '客户 台灯 · 客户货号 X-1',
    "Customer 台灯 · Customer's code X-1",
  ],
  [
    'supplier_edited',
    'products',
    [{ product_id: id, lead_time_days: 30, is_preferred: true }],
    '产品 C-1 台灯 · 交货天数 30 · 首选 是',
    'Product C-1 台灯 · Lead time in days 30 · Preferred Yes',
  ],
  ['supplier_edited', 'alternates', [id, id], '台灯、台灯', '台灯, 台灯'],
  [
    'role_edited',
    'permissions',
    [{ name: 'orders.read', scope: 'all' }],
    '权限 orders.read · 范围 全部',
    'Permission orders.read · Scope All',
  ],
  ['view_edited', 'columns', ['number', 'status'], 'number、status', 'number, status'],
];
const topics: Readonly<Record<string, string>> = {
  order: 'orders',
  inquiry: 'inquiries',
  customer: 'customers',
  product: 'products',
  supplier: 'suppliers',
  role: 'roles',
  view: 'views',
};

async function readingIn(language: Language) {
  const words = await Promise.all(features.flatMap((feature) => feature.recordWords?.() ?? []));
  return readingOf(
    words.map((one) => one.recordWords),
    language,
    formatsOf(language, 'Asia/Shanghai'),
  );
}

async function shown(kind: string, path: string, value: unknown, language: Language) {
  const reading = await readingIn(language);
  answerRequests(({ path: asked }) => ({
    body: asked.endsWith(id) ? { name: '台灯', number: 'C-1', code: 'C-1' } : { items: [{ id, name: '台灯' }] },
  }));
  const event = {
    id,
    stream: `${topics[kind.split('_')[0] ?? '']}/${id}`,
    kind,
    at: '',
    actor_id: '',
    actor_name: '',
    via: '',
  };
  const [change] = reading.changes({ ...event, body: { changes: [{ path: `/${path}`, before: null, after: value }] } });
  draw(<p data-testid="value">{change?.is || '–'}</p>, { language });
}

describe('a structured value in a timeline', () => {
  test.each(edits)('%s of %s: %j reads as %s, %s', async (kind, path, value, zh, en) => {
    for (const [language, wanted] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      await shown(kind, path, value, language);
      const place = screen.getAllByTestId('value').at(-1);
      await expect.poll(() => place?.textContent).toBe(wanted);
    }
  });
});

// What people edit, as the API describes it, and the topic under which its changes are recorded.
const contents = {
  OrderContentInput: 'orders',
  QuotationContentInput: 'quotations',
  InquiryContentInput: 'inquiries',
  CustomerContentInput: 'customers',
  SupplierContentInput: 'suppliers',
  ProductContentInput: 'products',
  PersonEditInput: 'people',
  DepartmentContentInput: 'departments',
  RoleContentInput: 'roles',
} as const;

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}
const schemas = description.components.schemas as unknown as Record<string, Schema>;

function fieldsOf(schema: Schema): string[] {
  if (schema.$ref) return fieldsOf(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  const parts = [
    ...(schema.items ? [schema.items] : []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.allOf ?? []),
  ];
  const own = Object.entries(schema.properties ?? {});
  if (own.some(([name]) => name === 'amount') && own.length === 2) return [];
  return [
    ...own.flatMap(([name, one]) => [name, ...fieldsOf(one)]),
    ...(own.length > 0 ? [] : parts.flatMap(fieldsOf)),
  ];
}

test.each(Object.entries(contents))('every field of %s has a name in Chinese', async (name, topic) => {
  const reading = await readingIn('zh');
  const fields = fieldsOf({ $ref: name }).filter((field) => !['id', 'revision', 'is_hidden'].includes(field));
  expect(fields.length).toBeGreaterThan(2);
  const unnamed = fields.filter((field) => !/[\u4e00-\u9fff]/.test(reading.field(topic, field)));
  expect(unnamed).toEqual([]);
});
