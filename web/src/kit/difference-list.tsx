// What differs between two contents of an order, part by part: field, old → new, in the words of whoever owns the
// field.
import type { ReactNode } from 'react';
import type { components } from '@/api/schema';
import styles from './difference-list.module.css';
import { useRecordReading } from './recorded';

export type ChangedPart = components['schemas']['ChangedPart'];

// "/lines/10/quantity" under the heading of line 10 is its quantity.
const withinPart = (path: string, part: string) => (path.startsWith(`/${part}/`) ? path.slice(part.length + 1) : path);

interface DifferenceListProps<Part extends ChangedPart> {
  order: string;
  parts: readonly Part[];
  // What a part is called, and what is said of it.
  title: (part: Part) => ReactNode;
  below?: (part: Part) => ReactNode;
}

export function DifferenceList<Part extends ChangedPart>({ order, parts, title, below }: DifferenceListProps<Part>) {
  const reading = useRecordReading();
  if (!reading) return null;
  const changesOf = (part: Part) =>
    reading.changes({
      id: part.part,
      stream: `orders/${order}`,
      kind: 'order_edited',
      at: '',
      actor_id: '',
      actor_name: '',
      via: '',
      body: { changes: part.fields.map((field) => ({ ...field, path: withinPart(field.path, part.part) })) },
    });
  return (
    <ul className={styles.parts}>
      {parts.map((part) => (
        <li key={part.part} data-kind={part.kind}>
          <h3>{title(part)}</h3>
          <dl>
            {changesOf(part).map(({ field, was, is }) => (
              <div key={field}>
                <dt>{field}</dt>
                <dd>
                  {part.kind !== 'line_added' && (was ? <del>{was}</del> : '–')}
                  {(part.kind === 'terms_changed' || part.kind === 'line_changed') && ' → '}
                  {part.kind !== 'line_dropped' && (is ? <ins>{is}</ins> : '–')}
                </dd>
              </div>
            ))}
          </dl>
          {below?.(part)}
        </li>
      ))}
    </ul>
  );
}
