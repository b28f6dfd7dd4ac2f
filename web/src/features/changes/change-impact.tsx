// What a change does: to the price, to dates, and to what others keep of the order.
import { Facts } from '@/kit/facts';
import { useFormats } from '@/kit/formats';
import { useProblemText } from '@/kit/problem-text';
import { StatusTag } from '@/kit/status-tag';
import type { Change } from './api';
import styles from './changes.module.css';
import { useChangeWords } from './wording';

export function ChangeImpact({ impact }: { impact: Change['impact'] }) {
  const { text, field } = useChangeWords();
  const formats = useFormats();
  const { price, dates } = impact;
  const difference = price.difference
    ? ` (${formats.money(price.difference)}${
        price.basis_points === null || price.basis_points === undefined
          ? ''
          : `, ${formats.percent(price.basis_points / 10_000)}`
      })`
    : '';
  const isMixed = price.moved && price.difference && price.moved.amount !== price.difference.amount.replace('-', '');
  const day = (on: string | null | undefined) => (on ? formats.date(on) : '–');
  const money = (amount: typeof price.total_before) => (amount ? formats.money(amount) : '–');
  const moved = (days: number | null | undefined) =>
    !days ? '' : ` (${text(days > 0 ? 'days_later' : 'days_sooner', { days: Math.abs(days) })})`;
  return (
    <>
      <Facts
        facts={[
          [text('total'), `${money(price.total_before)} → ${money(price.total_after)}${difference}`],
          ...(isMixed && price.moved ? [[text('moved_worth'), formats.money(price.moved)] as const] : []),
          ...(dates.length === 0
            ? [[text('dates'), text('no_date_moves')] as const]
            : dates.map(
                (date) => [field(date.field), `${day(date.before)} → ${day(date.after)}${moved(date.days)}`] as const,
              )),
        ]}
      />
      <Checks checks={impact.checks} />
    </>
  );
}

function Checks({ checks }: { checks: Change['impact']['checks'] }) {
  const { text, word } = useChangeWords();
  const problemText = useProblemText();
  if (checks.length === 0) return null;
  return (
    <ul className={styles.plain}>
      {checks.map(({ name, state, problems, notes }) => (
        <li key={name}>
          <span className={styles.check}>{word(name)}</span>
          {state === 'not_checked' ? (
            <StatusTag tone="neutral" text={text('not_checked')} />
          ) : (
            <StatusTag
              tone={problems.length > 0 ? 'severe' : 'good'}
              text={problems.length > 0 ? text('against') : text('checked')}
            />
          )}
          {[...problems, ...notes].map((one) => (
            <span key={`${one.path}${one.code}`}>{problemText(one)}</span>
          ))}
        </li>
      ))}
    </ul>
  );
}
