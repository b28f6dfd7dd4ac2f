// Hours of everyday work on one server: nothing fails, nothing is lost, and what it holds stops growing.
import { rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { type Answer, type Client, clientOf, newToken } from '../support/client.ts';
import { newCluster } from '../support/postgres.ts';
import { newFolder, type Server, startServer } from '../support/server.ts';
import { auditorHabits, type Desk, everydayStatuses, type Habit, merchandiserHabits } from './habits.ts';
import { laterPeaks, type Reading, readingOf } from './readings.ts';

const minutes = Number(process.env.SOAK_MINUTES ?? 30);
const desks = 8;
const betweenReadings = Math.min(15_000, (minutes * 60_000) / 12);

test.setTimeout(minutes * 60_000 + 180_000);

test('Everyday work on SQLite', async () => {
  await everydayWork([]);
});

test('Everyday work on PostgreSQL', async () => {
  const cluster = await newCluster();
  try {
    await everydayWork(['--database', cluster.url]);
  } finally {
    await cluster.remove();
  }
});

async function everydayWork(flags: string[]) {
  const data = await newFolder();
  const server = await startServer({ data, flags });
  try {
    const auditor = clientOf(server, await newToken('liuyang', data, flags));
    const merchandiser = clientOf(server, await newToken('lina', data, flags));
    const orders = await knownOrders(merchandiser);
    const statuses = new Map<number, number>();
    const end = Date.now() + minutes * 60_000;

    const at = (ask: Client, habits: readonly Habit[], seed: number) =>
      work({ ask, orders, chance: chanceOf(seed) }, habits, end, statuses);
    const working = Array.from({ length: desks }, (_, seed) =>
      seed % 4 === 3 ? at(auditor, auditorHabits, seed) : at(merchandiser, merchandiserHabits, seed),
    );
    const [readings] = await Promise.all([readUntil(server, end), ...working]);

    console.log(JSON.stringify({ flags, orders: orders.length, statuses: Object.fromEntries(statuses), readings }));
    expect(statuses.get(201) ?? 0).toBeGreaterThan(0);
    expectNoGrowth(readings);
    await expectAllThere(auditor, orders);
    expect((await auditor('GET', '/record/verification')).body).toMatchObject({ is_intact: true });
  } finally {
    await server.stop();
    await rm(data, { recursive: true });
  }
}

async function knownOrders(ask: Client): Promise<string[]> {
  const page = await ask('GET', '/orders?limit=50');
  return page.body.items.map((order: { id: string }) => order.id);
}

async function work(desk: Desk, habits: readonly Habit[], end: number, statuses: Map<number, number>) {
  while (Date.now() < end) {
    const habit = habits[Math.floor(desk.chance() * habits.length)] as Habit;
    const answer = await habit(desk);
    expect(everydayStatuses, sayOf(habit, answer)).toContain(answer.status);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  }
}

const sayOf = (habit: Habit, answer: Answer) => `${habit.name}: ${answer.status} ${JSON.stringify(answer.body)}`;

// Park and Miller's generator.
function chanceOf(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

async function readUntil(server: Server, end: number): Promise<Reading[]> {
  const started = Date.now();
  const readings: Reading[] = [];
  while (Date.now() < end) {
    readings.push(await readingOf(server.process.pid as number, Math.round((Date.now() - started) / 1000)));
    await setTimeout(betweenReadings);
  }
  return readings;
}

// Caches fill at first, and memory that is free comes back late: a quarter more and 16 MB is no leak yet.
function expectNoGrowth(readings: readonly Reading[]) {
  const [memory, laterMemory] = laterPeaks(readings, (reading) => reading.memory);
  expect(laterMemory, 'kB of memory').toBeLessThan(memory * 1.25 + 16_384);
  const [threads, laterThreads] = laterPeaks(readings, (reading) => reading.threads);
  expect(laterThreads, 'threads').toBeLessThanOrEqual(threads + 2);
  const [files, laterFiles] = laterPeaks(readings, (reading) => reading.files);
  expect(laterFiles, 'open files').toBeLessThanOrEqual(files + 8);
}

async function expectAllThere(auditor: Client, orders: readonly string[]) {
  for (const id of orders) expect((await auditor('GET', `/orders/${id}`)).status, `order ${id}`).toBe(200);
}
