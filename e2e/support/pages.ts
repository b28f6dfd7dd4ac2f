// The application's pages as its route table has them, each at an address of the demo's data, so that a page which is
// added is walked over too.
import { readdir, readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Colleague } from './agreement.ts';

const features = new URL('../../web/src/features/', import.meta.url);

/** "orders/:id/edit" */
export async function pagePatterns(): Promise<string[]> {
  const folders = await readdir(features);
  const tables = await Promise.all(
    folders.map((folder) => readFile(new URL(`${folder}/routes.tsx`, features), 'utf8').catch(() => '')),
  );
  return tables.flatMap((table) => {
    // Who is signed in is led away from those.
    const signedIn = table.replace(/openPages: \[.*?\],\n/s, '');
    const loads = /\{\s*path: '([^']+)',(?:\s*permission: '[^']+',)?\s*load:/g;
    const found = [...signedIn.matchAll(loads)].map((match) => match[1] as string);
    const pages = signedIn.match(/import\('\.\/[\w-]+-page'\)/g) ?? [];
    if (found.length !== pages.length) throw new Error(`Not every page is found in:\n${table}`);
    return found;
  });
}

/** Where each page that speaks of one thing finds one that it can show. */
export async function examples(page: Page, address: string): Promise<Record<string, string>> {
  const admin = await Colleague.signedIn(address, 'admin');
  const first = async (list: string) => (await admin.get(list)).items[0].id as string;
  const made = async (list: string, content: object) => (await admin.post(list, content)).id as string;
  const draft = await first('/orders?status=draft');
  const confirmed = await first('/orders?status=confirmed');
  const inquiry = await first('/inquiries?status=open');
  const quotation = await first('/quotations?status=draft');
  const customer = await first('/customers');
  const supplier = await made('/suppliers', { name: 'Hanlu Lighting', remark: '', is_active: true });
  const product = await made('/products', { name: 'Table lamp', description: 'White', is_active: true });
  const incoming = await made('/incoming', {
    kind: 'message',
    channel: 'email',
    received_at: new Date().toISOString(),
    sender: 'Anna Schmidt',
    text: 'We order 1200 table lamps.',
  });
  return {
    'changes/:id': `changes/${await first('/changes')}`,
    'customers/:id': `customers/${customer}`,
    'customers/:id/edit': `customers/${customer}/edit`,
    'imports/:id': await newImport(page),
    'incoming/:id': `incoming/${incoming}`,
    'inquiries/:id': `inquiries/${inquiry}`,
    'inquiries/:id/edit': `inquiries/${inquiry}/edit`,
    'orders/:id': `orders/${confirmed}`,
    'orders/:id/change': `orders/${confirmed}/change`,
    'orders/:id/edit': `orders/${draft}/edit`,
    'orders/:id/revisions': `orders/${confirmed}/revisions`,
    'orders/:id/signoff': `orders/${confirmed}/signoff`,
    'orders/:id/verification': `orders/${confirmed}/verification`,
    'products/:id': `products/${product}`,
    'products/:id/edit': `products/${product}/edit`,
    'quotations/:id': `quotations/${quotation}`,
    'quotations/:id/edit': `quotations/${quotation}/edit`,
    'suppliers/:id': `suppliers/${supplier}`,
    'suppliers/:id/edit': `suppliers/${supplier}/edit`,
  };
}

/** An uploaded table, by whoever is signed in: "imports/01h…". */
export async function newImport(page: Page): Promise<string> {
  await page.goto('/imports');
  const table = Buffer.from('order,customer,item,quantity\nPO-1,ACME,Table lamp,1200\n');
  await page.locator('input[type=file]').setInputFiles({ name: 'orders.csv', mimeType: 'text/csv', buffer: table });
  await page.waitForURL(/\/imports\/\w+/);
  return new URL(page.url()).pathname.slice(1);
}
