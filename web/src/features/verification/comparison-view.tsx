// A reading beside the order, every field: the proof of what was checked. Differences stand first.
import { useQuery } from '@tanstack/react-query';
import { InstantText } from '@/kit/instant-text';
import { Loading, QueryStates } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import { type ComparedField, type Reading, readingQuery } from './api';
import { WeightTag } from './differences';
import { readingMessages } from './reading-messages';
import { differencesFirst, isDifference } from './standing';
import { standingMessages } from './standing-messages';
import { useFieldWords } from './use-field-words';
import styles from './verification.module.css';

export function ComparisonView({ order, reading }: { order: string; reading: string }) {
  const query = useQuery(readingQuery(order, reading));
  return <QueryStates query={query}>{(data) => <Compared order={order} reading={data} />}</QueryStates>;
}

function Compared({ order, reading }: { order: string; reading: Reading }) {
  const text = useText(readingMessages);
  const words = useText(standingMessages);
  const { fields } = reading.comparison;
  const wordsOf = useFieldWords(order);
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
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text('field')}</th>
              <th scope="col">{words('customers_value')}</th>
              <th scope="col">{words('orders_value')}</th>
              <th scope="col">{text('result')}</th>
            </tr>
          </thead>
          <tbody>
            {differencesFirst(fields).map((one) => {
              const { field, left, right } = wordsOf(one);
              return (
                <tr key={one.path} data-differs={isDifference(one)}>
                  <th scope="row">{field}</th>
                  <td>{left || '–'}</td>
                  <td>{right || '–'}</td>
                  <td>
                    <Verdict field={one} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
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
