// A real gendan of its own, with the demo organisation in a folder that goes with it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export const program = process.env.GENDAN_TEST_PROGRAM ?? new URL('../../build/bin/gendan', import.meta.url).pathname;

interface ServerOptions {
  /** Kept when the server ends; without it the server has a folder of its own that goes with it. */
  data?: string;
  /** Further flags, such as --database. */
  flags?: string[];
  /** Without it there is nobody yet, and the server prints a first-run address. */
  isDemo?: boolean;
  /** The words before the program: what starts it. */
  by?: string[];
}

export interface Server {
  address: string;
  process: ChildProcess;
  /** What it has said so far. */
  printed(): string;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
  /** As a power cut does: no chance to finish anything. */
  kill(): Promise<void>;
}

export async function startServer({ data, flags = [], isDemo = true, by = [] }: ServerOptions = {}): Promise<Server> {
  const folder = data ?? (await newFolder());
  const listen = `127.0.0.1:${await freePort()}`;
  const words = [
    ...by,
    program,
    'serve',
    ...(isDemo ? ['--demo'] : []),
    '--data',
    folder,
    '--listen',
    listen,
    ...flags,
  ];
  const running = spawn(words[0] as string, words.slice(1));
  const printed = collect(running);
  const address = `http://${listen}`;
  const end = async (signal: NodeJS.Signals) => {
    const ended = running.exitCode === null && running.signalCode === null ? once(running, 'exit') : undefined;
    running.kill(signal);
    await ended;
    if (data === undefined) await rm(folder, { recursive: true });
  };
  const server = { address, process: running, printed, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
  try {
    await answering(address, running, printed);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

export function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'gendan-e2e-'));
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
