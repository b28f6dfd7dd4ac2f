import { expect, test } from 'vitest';
import { faultOf } from './fault';

test.each([
  ['orders/01h position 4: the hash does not fit the content', 'orders/01h', '4', 'fault_hash'],
  ['orders/01h position 4: an event before it is missing', 'orders/01h', '4', 'fault_missing'],
  ['orders/01h position 2: does not continue the event before it', 'orders/01h', '2', 'fault_unchained'],
  ['orders/01h: ends at position 3, its head says 4', 'orders/01h', '3', 'fault_head'],
  ['orders/01h: its last event is missing', 'orders/01h', '?', 'fault_last'],
  ['orders/01h: differs from what seal 7 signed at position 5', 'orders/01h', '5', 'fault_seal'],
])('%s', (line, stream, position, reason) => expect(faultOf(line)).toEqual({ stream, position, reason }));

test('a fault that is not known is left as it is', () => expect(faultOf('the seals were cut')).toBeNull());
