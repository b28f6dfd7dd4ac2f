// Where the chain breaks, out of the server's one line: "orders/01h… position 4: the hash does not fit …".
import type { messages } from './messages';

export interface Fault {
  stream: string;
  position: string;
  reason: Extract<keyof typeof messages, `fault_${string}`>;
}

const reasons: readonly [beginning: string, reason: Fault['reason']][] = [
  ['an event before it is missing', 'fault_missing'],
  ['does not continue', 'fault_unchained'],
  ['the hash does not fit', 'fault_hash'],
  ['the head of the stream is missing', 'fault_head'],
  ['ends at position', 'fault_head'],
  ['its last event is missing', 'fault_last'],
  ['differs from what seal', 'fault_seal'],
];

// Null: a fault that this page does not know, to be shown as it is.
export function faultOf(line: string): Fault | null {
  const [, stream, position, said = ''] = /^(\S+\/\S+?)(?: position (\d+))?: (.*)$/.exec(line) ?? [];
  const reason = reasons.find(([beginning]) => said.startsWith(beginning))?.[1];
  if (!stream || !reason) return null;
  return { stream, position: position ?? /position (\d+)/.exec(said)?.[1] ?? '?', reason };
}
