// What a process holds, as Linux tells it.
import { readdir, readFile } from 'node:fs/promises';

export interface Reading {
  /** Seconds since the first reading. */
  at: number;
  /** Memory of its own, without files that are mapped: kB. */
  memory: number;
  threads: number;
  files: number;
}

export async function readingOf(pid: number, at: number): Promise<Reading> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const value = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1]);
  const files = await readdir(`/proc/${pid}/fd`);
  return { at, memory: value('RssAnon'), threads: value('Threads'), files: files.length };
}

/** The largest of the second third and of the last one: a leak shows as a rise between them. */
export function laterPeaks(readings: readonly Reading[], of: (reading: Reading) => number): [number, number] {
  const third = Math.floor(readings.length / 3);
  const peak = (from: number, to?: number) => Math.max(...readings.slice(from, to).map(of));
  return [peak(third, 2 * third), peak(2 * third)];
}
