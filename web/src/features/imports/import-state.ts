// Where an import stands, and what can be done with it there.
import type { StatusTone } from '@/kit/status-tag';
import type { ImportRun, ImportState } from './api';

export const stateTones: Record<ImportState, StatusTone> = {
  uploaded: 'neutral',
  staging: 'active',
  checking: 'active',
  checked: 'minor',
  running: 'active',
  done: 'good',
  cancelled: 'neutral',
  failed: 'severe',
};

export const importStates = Object.keys(stateTones) as ImportState[];

export const isUnderWay = (state: ImportState) => state === 'staging' || state === 'checking' || state === 'running';
export const isOver = (state: ImportState) => state === 'done' || state === 'cancelled' || state === 'failed';

export const steps = ['file', 'mapping', 'check', 'run'] as const;
export type Step = (typeof steps)[number];

// The step that is due, shown when the address names none.
export function stepDue({ state, mapping }: Pick<ImportRun, 'state' | 'mapping'>): Step {
  if (state === 'uploaded') return mapping ? 'check' : 'file';
  if (state === 'staging' || state === 'checking' || state === 'checked') return 'check';
  return 'run';
}

// What the check expects of writing. Others may bring in the same orders meanwhile: the result then tells.
export function ordersToWrite(
  run: Pick<ImportRun, 'orders_total' | 'orders_with_problems' | 'orders_there_already'>,
): number {
  return run.orders_total - run.orders_with_problems - run.orders_there_already;
}

type Reached = Pick<
  ImportRun,
  'state' | 'bytes_read' | 'bytes_total' | 'orders_total' | 'orders_checked' | 'orders_done'
>;

// How far the step under way is, or how much was written at last. Null: nothing is under way, or it has only begun.
export function percentDone(run: Reached): number | null {
  const [done, total] = partDone(run);
  // Done is what is done: 99.6 % is not shown as 100.
  return total === 0 ? null : Math.floor((100 * done) / total);
}

function partDone(run: Reached): readonly [number, number] {
  if (run.state === 'uploaded' || run.state === 'checked') return [0, 0];
  // How many rows a file holds is known at its end, how many bytes from its beginning.
  if (run.state === 'staging') return [run.bytes_read, run.bytes_total];
  return [run.state === 'checking' ? run.orders_checked : run.orders_done, run.orders_total];
}
