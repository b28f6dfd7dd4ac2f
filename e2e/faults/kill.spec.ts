// What was acknowledged is there after any end, and nothing is there by half.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { type Client, clientOf, gendan, newToken, orderOfTenLines } from '../support/client.ts';
import { newCluster } from '../support/postgres.ts';
import { newFolder, program, type Server, startServer } from '../support/server.ts';

const orderBook = new URL('../../samples/SCMS_Delivery_History_Dataset.csv', import.meta.url);
const rounds = 12;
const writers = 8;

test('Killed at any moment, a server on SQLite has lost nothing that it acknowledged', async () => {
  const data = await newFolder();
  await killedAgainAndAgain(data, []);
  await rm(data, { recursive: true });
});

test('Killed at any moment, a server on PostgreSQL has lost nothing that it acknowledged', async () => {
  const data = await newFolder();
  const cluster = await newCluster();
  try {
    await killedAgainAndAgain(data, ['--database', cluster.url]);
  } finally {
    await cluster.remove();
  }
  await rm(data, { recursive: true });
});

test('An import on SQLite that was killed goes on at the next start', async () => {
  const data = await newFolder();
  const first = await startServer({ data });
  const token = await newToken('zhangwei', data);
  const client = clientOf(first, token);
  const id = await uploadedOrderBook(first, token);
  await client('PUT', `/imports/${id}/mapping`, { mapping_name: 'SCMS delivery history' });
  await client('POST', `/imports/${id}/check`, {});
  const state = async (read: Client) => (await read('GET', `/imports/${id}`)).body.state;
  await expect.poll(async () => (await client('GET', `/imports/${id}`)).body.rows_staged).toBeGreaterThan(0);
  expect(['staging', 'checking']).toContain(await state(client));
  await first.kill();

  const second = await startServer({ data });
  // Long before the lease of the killed one lapses.
  await expect.poll(() => state(clientOf(second, token)), { timeout: 40_000 }).toBe('checked');
  await second.stop();
  await rm(data, { recursive: true });
});

test('An import by command on SQLite that was killed goes on when a server starts', async () => {
  const data = await newFolder();
  await (await startServer({ data })).stop();
  const token = await newToken('zhangwei', data);
  const words = ['import', 'orders', orderBook.pathname, '--mapping', 'SCMS delivery history', '--historical'];
  const command = spawn(program, [...words, '--person', 'zhangwei', '--data', data]);
  const database = new DatabaseSync(join(data, 'gendan.sqlite'), { readOnly: true });
  const begun = database.prepare("select count(*) as n from import_run where state = 'running' and orders_done > 0");
  await expect.poll(() => begun.get()?.n, { intervals: [5], timeout: 40_000 }).toBe(1);
  const killed = once(command, 'exit');
  command.kill('SIGKILL');
  expect((await killed)[1]).toBe('SIGKILL');
  expect(begun.get()?.n).toBe(1);
  database.close();

  const server = await startServer({ data });
  const read = clientOf(server, token);
  const importOf = async () => (await read('GET', '/imports')).body.items[0];
  await expect.poll(async () => (await importOf()).state, { timeout: 40_000 }).toBe('done');
  expect(await importOf()).toMatchObject({ orders_created: 6_233, orders_refused: 0 });
  await server.stop();
  await rm(data, { recursive: true });
});

async function uploadedOrderBook(server: Server, token: string): Promise<string> {
  const answer = await fetch(`${server.address}/api/v1/imports?name=orders.csv`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    body: await readFile(orderBook),
  });
  return ((await answer.json()) as { id: string }).id;
}

async function killedAgainAndAgain(data: string, flags: string[]) {
  const first = await startServer({ data, flags });
  const token = await newToken('lina', data, flags);
  const auditor = await newToken('liuyang', data, flags);
  await first.stop();

  const acknowledged: string[] = [];
  for (let round = 0; round < rounds; ++round) {
    const server = await startServer({ data, flags });
    const client = clientOf(server, token);
    const writing = Array.from({ length: writers }, () => writeUntilCut(client, acknowledged));
    await setTimeout(40 + 61 * round); // another moment each time
    await server.kill();
    await Promise.all(writing);
  }
  expect(acknowledged.length).toBeGreaterThan(rounds);

  const server = await startServer({ data, flags });
  const read = clientOf(server, auditor);
  for (const id of acknowledged) {
    const answer = await read('GET', `/orders/${id}`);
    expect(answer.status, `order ${id} was acknowledged`).toBe(200);
    expect(answer.body.lines).toHaveLength(10);
    await expectFoundOnce(read, answer.body);
  }
  await expectWholeOrders(read, acknowledged.length);
  expect((await read('GET', '/record/verification')).body).toMatchObject({ is_intact: true });
  await server.stop();
  await gendan(['record', 'verify', '--data', data, ...flags]);
}

async function writeUntilCut(client: Client, acknowledged: string[]) {
  for (;;) {
    const answer = await client('POST', '/orders', orderOfTenLines()).catch(() => undefined);
    if (answer === undefined) return;
    expect(answer.status).toBe(201);
    acknowledged.push(answer.body.id);
  }
}

// Its entry in the search index came and went with it.
async function expectFoundOnce(read: Client, order: { id: string; number: string }) {
  const found = await read('GET', `/orders?text=${order.number}`);
  const hits = found.body.items.filter((item: { number: string }) => item.number === order.number);
  expect(hits, `${order.number} is found by its number`).toMatchObject([{ id: order.id }]);
}

// Also what was written and not yet acknowledged: all of an order or nothing.
async function expectWholeOrders(read: Client, atLeast: number) {
  let count = 0;
  const numbers = new Set<string>();
  for (let after = ''; ; ) {
    const page = await read('GET', `/orders?limit=200&sort=-created_at${after}`);
    for (const order of page.body.items) {
      if (order.customer_id !== null) continue; // one of the demo's own
      expect(order.line_count).toBe(10);
      numbers.add(order.number);
      ++count;
    }
    if (page.body.next === null) break;
    after = `&after=${encodeURIComponent(page.body.next)}`;
  }
  expect(numbers.size).toBe(count);
  expect(count).toBeGreaterThanOrEqual(atLeast);
}
