// A database that is locked or away: waited for, then refused clearly, and used again once it is back.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import { clientOf, newToken, orderOfTenLines } from '../support/client.ts';
import { newCluster } from '../support/postgres.ts';
import { newFolder, startServer } from '../support/server.ts';

test('A locked SQLite file is waited for, then refused', async () => {
  const data = await newFolder();
  const server = await startServer({ data });
  const client = clientOf(server, await newToken('lina', data));
  const other = new DatabaseSync(join(data, 'gendan.sqlite'));
  other.exec('pragma busy_timeout = 10000'); // the server's own jobs write as well
  try {
    expect((await client('GET', '/orders')).status).toBe(200);
    other.exec('begin immediate');
    const waiting = client('POST', '/orders', orderOfTenLines());
    expect((await client('GET', '/orders')).status, 'reading goes on meanwhile').toBe(200);
    other.exec('commit');
    expect((await waiting).status, 'the lock was waited for').toBe(201);

    const unused = clientOf(server, await newToken('lina', data));
    other.exec('begin immediate');
    expect((await unused('GET', '/orders')).status, 'whose use cannot be noted reads too').toBe(200);
    const refused = await client('POST', '/orders', orderOfTenLines());
    expect(refused.status).toBe(503);
    expect(refused.body.code).toBe('database_busy');
    other.exec('commit');
    expect((await client('POST', '/orders', orderOfTenLines())).status).toBe(201);
  } finally {
    other.close();
    await server.stop();
    await rm(data, { recursive: true });
  }
});

test('A PostgreSQL that restarts is waited for, then refused, then used again', async () => {
  const data = await newFolder();
  const cluster = await newCluster();
  const flags = ['--database', cluster.url];
  const server = await startServer({ data, flags });
  const client = clientOf(server, await newToken('lina', data, flags));
  try {
    expect((await client('POST', '/orders', orderOfTenLines())).status).toBe(201);
    await cluster.stop();
    const refused = await client('POST', '/orders', orderOfTenLines());
    expect(refused.status).toBe(503);
    expect(refused.body.code).toBe('database_unavailable');
    expect((await client('GET', '/orders')).status).toBe(503);

    await cluster.start();
    await expect.poll(async () => (await client('GET', '/orders')).status, { timeout: 30_000 }).toBe(200);
    expect((await client('POST', '/orders', orderOfTenLines())).status).toBe(201);
  } finally {
    await server.stop();
    await cluster.remove();
    await rm(data, { recursive: true });
  }
});
