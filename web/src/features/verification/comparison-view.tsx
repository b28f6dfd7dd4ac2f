// A reading beside the order, every field: the proof of what was checked. Differences stand first.
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { InstantText } from '@/kit/instant-text';
import { Loading, QueryStates } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import { type ComparedField, type ReadComparison, type Reading, readingQuery } from './api';
import { WeightTag } from './differences';
import { readingMessages } from './reading-messages';
import { byBearing, isDifference, keyOf } from './standing';
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
      {(data) => data.comparison && <Compared order={order} reading={data} comparison={data.comparison} />}
    </QueryStates>
  );
}

interface ComparedProps {
  order: string;
  reading: Reading;
  comparison: ReadComparison;
}

function Compared({ order, reading, comparison: { counts, fields } }: ComparedProps) {
  const text = useText(readingMessages);
  const words = useText(standingMessages);
  const wordsOf = useFieldWords(order);
  const parts = useMemo(() => byBearing(fields), [fields]);
  if (!wordsOf) return <Loading lines={4} />;
  return (
    <>
      <p className={styles.quiet}>
        {reading.source === 'machine' ? words('read_by_machine') : text('reader', { person: reading.read_by_name })} ·{' '}
        <InstantText at={reading.read_at} />
        {!reading.is_independent && ` · ${words('not_independent')}`}
      </p>
      <p className={styles.counts}>
        <strong>{text('compared_fields', { count: counts.compared })}</strong>
        <StatusTag
          tone={counts.different > 0 ? 'general' : 'good'}
          text={text('different_fields', { count: counts.different })}
        />
        <span className={styles.quiet}>{text('untold_fields', { count: counts.not_told })}</span>
      </p>
      <FieldTable title={text('comparison')} fields={parts.compared} wordsOf={wordsOf} />
      <SetApart title={text('not_told', { count: parts.not_told.length })} fields={parts.not_told} wordsOf={wordsOf} />
      <SetApart
        title={text('read_before', { count: parts.read_before.length })}
        fields={parts.read_before}
        wordsOf={wordsOf}
      />
    </>
  );
}

interface FieldTableProps {
  title: string;
  fields: readonly ComparedField[];
  wordsOf: (field: ComparedField) => FieldWords;
}

function FieldTable({ title, fields, wordsOf }: FieldTableProps) {
  const text = useText(readingMessages);
  const words = useText(standingMessages);
  const [shown, setShown] = useState(fieldsAtOnce);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={title}>
      <table className={styles.table} role="table" aria-label={title}>
        <thead role="rowgroup">
          <tr role="row">
            {[text('field'), words('customers_value'), words('orders_value'), text('result')].map((heading) => (
              <th key={heading} role="columnheader" scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {fields.slice(0, shown).map((one) => (
            <FieldRow key={keyOf(one)} one={one} said={wordsOf(one)} />
          ))}
        </tbody>
      </table>
      {shown < fields.length && (
        <Button type="link" onClick={() => setShown(shown + moreFields)}>
          {text('more_fields', { count: Math.min(moreFields, fields.length - shown) })}
        </Button>
      )}
    </section>
  );
}

// What was not compared: only the order says it.
function SetApart({ title, fields, wordsOf }: FieldTableProps) {
  const text = useText(readingMessages);
  const [shown, setShown] = useState(fieldsAtOnce);
  if (fields.length === 0) return null;
  return (
    <details className={styles.folded}>
      <summary>{title}</summary>
      <dl className={styles.apart}>
        {fields.slice(0, shown).map((one) => {
          const said = wordsOf(one);
          return (
            <div key={keyOf(one)}>
              <dt>{said.field}</dt>
              <dd>{said.right || '–'}</dd>
            </div>
          );
        })}
      </dl>
      {shown < fields.length && (
        <Button type="link" onClick={() => setShown(shown + moreFields)}>
          {text('more_fields', { count: Math.min(moreFields, fields.length - shown) })}
        </Button>
      )}
    </details>
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
