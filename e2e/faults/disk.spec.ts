// A disk that fills up under a running server: refused in clear words, read on, and well again once there is room.
import { readlinkSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { type Client, clientOf, orderOfTenLines } from '../support/client.ts';
import { newFolder, type Server, startServer } from '../support/server.ts';

// A disk of 96 MiB that only the server's own processes see, and others through /proc.
const smallDisk = (folder: string) => [
  'unshare',
  ...(process.getuid?.() === 0 ? [] : ['--map-root-user']),
  '--mount',
  'sh',
  '-c',
  'mount -t tmpfs -o size=96m tmpfs "$0" && exec "$@"',
  folder,
];

test('A full disk refuses what would be written, and writes again once there is room', async () => {
  const folder = await newFolder();
  const server = await startServer({ data: `${folder}/data`, by: smallDisk(folder) });
  try {
    const client = await signedIn(server);
    const ballast = `/proc/${server.process.pid}/root${folder}/ballast`;
    expect(readlinkSync(`/proc/${server.process.pid}/ns/mnt`)).not.toBe(readlinkSync('/proc/self/ns/mnt'));
    expect((await client('POST', '/orders', orderOfTenLines())).status).toBe(201);
    await fillWith(ballast);

    const refused = await untilRefused(client);
    expect(refused.status).toBe(503);
    expect(refused.body.code).toBe('disk_full');
    expect((await client('GET', '/orders')).status).toBe(200);

    await rm(ballast);
    expect((await client('POST', '/orders', orderOfTenLines())).status).toBe(201);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
});

async function signedIn(server: Server): Promise<Client> {
  const answer = await fetch(`${server.address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'lina', password: 'gendan-demo' }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { csrf_token } = (await answer.json()) as { csrf_token: string };
  const made = await fetch(`${server.address}/api/v1/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, 'x-csrf-token': csrf_token },
    body: JSON.stringify({ name: 'e2e', permissions: ['orders.read', 'orders.write'] }),
  });
  const { token } = (await made.json()) as { token: string };
  return clientOf(server, token);
}

async function fillWith(path: string) {
  const file = await open(path, 'w');
  const piece = Buffer.alloc(64 * 1024);
  try {
    for (;;) await file.write(piece);
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
  } finally {
    await file.close();
  }
}

// The database may still have room of its own in pages that it has reserved before.
async function untilRefused(client: Client) {
  for (let tries = 0; tries < 2_000; ++tries) {
    const answer = await client('POST', '/orders', orderOfTenLines());
    if (answer.status !== 201) return answer;
  }
  throw new Error('was never refused');
}
