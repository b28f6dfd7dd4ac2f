// A reading beside the order, every field: the proof of what was checked. Differences stand first.
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { InstantText } from '@/kit/instant-text';
import { Loading, QueryStates } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import { type ComparedField, type Reading, readingQuery } from './api';
import { WeightTag } from './differences';
import { readingMessages } from './reading-messages';
import { differencesFirst, isDifference, keyOf } from './standing';
import { standingMessages } from './standing-messages';
import { type FieldWords, useFieldWords } from './use-field-words';
import styles from './verification.module.css';

// An order of 500 lines has thousands of fields: the rest comes when it is asked for.
const fieldsAtOnce = 200;
const moreFields = 1_000;

export function ComparisonView({ order, reading }: { order: string; reading: string }) {
  const query = useQuery(readingQuery(order, reading));
  return (
    <QueryStates query={query}>
      {(data) => data.comparison && <Compared order={order} reading={data} fields={data.comparison.fields} />}
    </QueryStates>
  );
}

interface ComparedProps {
  order: string;
  reading: Reading;
  fields: readonly ComparedField[];
}

function Compared({ order, reading, fields }: ComparedProps) {
  const text = useText(readingMessages);
  const words = useText(standingMessages);
  const wordsOf = useFieldWords(order);
  const [shown, setShown] = useState(fieldsAtOnce);
  const sorted = useMemo(() => differencesFirst(fields), [fields]);
  if (!wordsOf) return <Loading lines={4} />;
  return (
    <>
      <p className={styles.quiet}>
        {reading.source === 'machine' ? words('read_by_machine') : text('reader', { person: reading.read_by_name })} ·{' '}
        <InstantText at={reading.read_at} /> ·{' '}
        {text('compared_fields', { count: fields.length, different: fields.filter(isDifference).length })}
        {!reading.is_independent && ` · ${words('not_independent')}`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={text('comparison')}>
        <table className={styles.table} role="table" aria-label={text('comparison')}>
          <thead role="rowgroup">
            <tr role="row">
              {[text('field'), words('customers_value'), words('orders_value'), text('result')].map((title) => (
                <th key={title} role="columnheader" scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {sorted.slice(0, shown).map((one) => (
              <FieldRow key={keyOf(one)} one={one} said={wordsOf(one)} />
            ))}
          </tbody>
        </table>
        {shown < sorted.length && (
          <Button type="link" onClick={() => setShown(shown + moreFields)}>
            {text('more_fields', { count: Math.min(moreFields, sorted.length - shown) })}
          </Button>
        )}
      </section>
    </>
  );
}

function FieldRow({ one, said: { field, left, right } }: { one: ComparedField; said: FieldWords }) {
  const words = useText(standingMessages);
  return (
    <tr role="row" data-differs={isDifference(one)}>
      <th role="rowheader" scope="row">
        {field}
      </th>
      <td role="cell" data-title={words('customers_value')}>
        {left || '–'}
      </td>
      <td role="cell" data-title={words('orders_value')}>
        {right || '–'}
      </td>
      <td role="cell">
        <Verdict field={one} />
      </td>
    </tr>
  );
}

function Verdict({ field }: { field: ComparedField }) {
  const text = useText(readingMessages);
  const words = useText(standingMessages);
  if (!isDifference(field)) return <StatusTag tone="good" text={text(field.verdict)} />;
  return (
    <span className={styles.signed}>
      <StatusTag tone="general" text={text(field.verdict)} />
      <WeightTag weight={field.weight} />
      {field.lookalike && <span className={styles.hint}>{words(field.lookalike)}</span>}
    </span>
  );
}
