// A real gendan of its own, with the demo organisation in a folder that goes with it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const program = process.env.GENDAN_TEST_PROGRAM ?? new URL('../../build/bin/gendan', import.meta.url).pathname;

export interface Server {
  address: string;
  stop(): Promise<void>;
}

export async function startServer(): Promise<Server> {
  const data = await mkdtemp(join(tmpdir(), 'gendan-e2e-'));
  const listen = `127.0.0.1:${await freePort()}`;
  const running = spawn(program, ['serve', '--demo', '--data', data, '--listen', listen]);
  const printed = collect(running);
  const address = `http://${listen}`;
  const stop = async () => {
    const ended = running.exitCode === null ? once(running, 'exit') : undefined;
    running.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true });
  };
  try {
    await answering(address, running, printed);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, stop };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

function collect(running: ChildProcess): () => string {
  let text = '';
  for (const stream of [running.stdout, running.stderr]) stream?.on('data', (piece) => (text += piece));
  return () => text;
}

async function answering(address: string, running: ChildProcess, printed: () => string) {
  for (const until = Date.now() + 20_000; Date.now() < until; await setTimeout(20)) {
    if (running.exitCode !== null) throw new Error(`gendan ended with ${running.exitCode}:\n${printed()}`);
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`gendan does not answer at ${address}:\n${printed()}`);
}
