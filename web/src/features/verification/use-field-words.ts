// A compared field and its two values as people call them, with the words of whoever owns the field.
import type { ReactNode } from 'react';
import { useRecordReading } from '@/kit/recorded';
import { useText } from '@/kit/text';
import type { ComparedField } from './api';
import { standingMessages } from './standing-messages';

export interface FieldWords {
  field: string;
  left: ReactNode;
  right: ReactNode;
}

export function useFieldWords(order: string): ((field: ComparedField) => FieldWords) | null {
  const reading = useRecordReading();
  const text = useText(standingMessages);
  if (!reading) return null;
  const spoken = {
    id: '',
    stream: `orders/${order}`,
    kind: 'order_edited',
    at: '',
    actor_id: '',
    actor_name: '',
    via: '',
  };
  return ({ path, left, right }) => {
    // No field of the order: the customer's name as the documents write it.
    if (path === '/buyer') return { field: text('buyer'), left: nameOf(left), right: nameOf(right) };
    const [said] = reading.changes({ ...spoken, body: { changes: [{ path, before: left, after: right }] } });
    return { field: said?.field ?? path, left: said?.was ?? '', right: said?.is ?? '' };
  };
}

const nameOf = (value: unknown): string => (typeof value === 'string' ? value : '');
