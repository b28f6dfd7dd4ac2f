import { Link } from 'react-router';
import { Section } from '@/kit/page';
import { useText } from '@/kit/text';
import { Why } from '@/kit/why';
import type { OnTime } from './api';
import { useFigureFormats } from './figure-formats';
import { messages } from './messages';
import styles from './on-time.module.css';
import { OnTimeBeside } from './on-time-beside';
import { linesPath, type OnTimeQuestion } from './on-time-question';

export function OnTimeRate({ onTime, question }: { onTime: OnTime; question: OnTimeQuestion }) {
  const text = useText(messages);
  const { rate, amount } = useFigureFormats(onTime.currency);
  return (
    <Section>
      <div className={styles.rate}>
        <span className={styles.name}>
          {text('rate')}
          <Why of={text('formula_title')} explanation={<Formula onTime={onTime} />} />
        </span>
        <strong className={styles.big} data-nothing={onTime.rate === null}>
          {rate(onTime)}
        </strong>
        {onTime.rate !== null && (
          <span className={styles.parts}>
            <Link to={linesPath(onTime.link, question, 'on_time')}>{amount(onTime.numerator)}</Link>
            <span>{text('numerator')}</span>
            <span aria-hidden>/</span>
            <Link to={linesPath(onTime.link, question)}>{amount(onTime.denominator)}</Link>
            <span>
              {text('denominator')} · {text(`measure_${onTime.measure}`)}
            </span>
          </span>
        )}
      </div>
      <OnTimeBeside onTime={onTime} question={question} />
    </Section>
  );
}

const leftOut = ['no_date', 'cancelled', 'not_due', 'not_agreed', 'other_currency'] as const;

function Formula({ onTime }: { onTime: OnTime }) {
  const text = useText(messages);
  const { number } = useFigureFormats(null);
  const shown = leftOut.filter((reason) => reason !== 'other_currency' || onTime.measure === 'value');
  return (
    <>
      <p className={styles.said}>{text('formula')}</p>
      {onTime.measure === 'orders' && <p className={styles.said}>{text('formula_orders')}</p>}
      {onTime.measure === 'value' && onTime.currency && (
        <p className={styles.said}>{text('formula_value', { currency: onTime.currency })}</p>
      )}
      <p className={styles.said}>{text('excluded')}</p>
      <ul className={styles.excluded}>
        {shown.map((reason) => (
          <li key={reason}>{text(`excluded_${reason}`, { count: number(onTime.excluded[reason]) })}</li>
        ))}
      </ul>
    </>
  );
}
