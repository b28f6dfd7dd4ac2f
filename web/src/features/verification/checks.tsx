// What is looked at besides the fields, each with where it comes from; ticked by whoever verifies.
import { Button } from 'antd';
import { Link } from 'react-router';
import { useChange } from '@/kit/change';
import { useFormats } from '@/kit/formats';
import { InstantText } from '@/kit/instant-text';
import { ProblemAlert } from '@/kit/problem-alert';
import { Loading } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { type ExtraCheck, type Standing, tickCheck } from './api';
import { BothValues } from './differences';
import { leavesToOthers } from './standing';
import { standingMessages } from './standing-messages';
import { type FieldWords, useFieldWords } from './use-field-words';
import styles from './verification.module.css';

export function Checks({ standing }: { standing: Standing }) {
  const text = useText(standingMessages);
  const wordsOf = useFieldWords(standing.order_id);
  const { checks } = standing;
  if (checks.length === 0) return null;
  if (!wordsOf) return <Loading lines={2} />;
  const count = checks.filter(({ tick }) => !tick).length;
  return (
    <section className={styles.part}>
      <header className={styles.partHead}>
        <h3>{text('checks', { count })}</h3>
        <p className={styles.quiet}>{text('checks_hint')}</p>
      </header>
      <ul className={styles.differences}>
        {checks.map((check) => (
          <Check key={check.key} standing={standing} check={check} words={wordsOf(asField(check))} />
        ))}
      </ul>
    </section>
  );
}

const asField = ({ field, left, right }: ExtraCheck) => ({
  path: `/${field ?? ''}`,
  left,
  right,
  verdict: 'differs' as const,
  weight: 'critical' as const,
  lookalike: null,
});

function Check({ standing, check, words }: { standing: Standing; check: ExtraCheck; words: FieldWords }) {
  const text = useText(standingMessages);
  const name = check.field ? `${check.name} · ${words.field}` : check.name;
  return (
    <li className={styles.difference}>
      <div className={styles.differenceHead}>
        <strong>{name}</strong>
        <StatusTag
          tone="general"
          text={check.origin in standingMessages ? text(check.origin as 'past_discrepancy') : check.origin}
        />
        {check.tick ? (
          <span className={styles.atEnd}>
            <StatusTag tone="good" text={text('check_made')} />
            {check.tick.ticked_by_name} · <InstantText at={check.tick.ticked_at} />
          </span>
        ) : (
          standing.may_enter && <TickButton standing={standing} check={check} name={name} />
        )}
      </div>
      {check.text && <p className={styles.said}>{check.text}</p>}
      {check.is_withheld ? (
        <p className={styles.quiet}>{text('check_withheld')}</p>
      ) : (
        check.field && <BothValues words={words} />
      )}
      <Source check={check} />
    </li>
  );
}

function Source({ check: { source, order_id, dated_on, found_at } }: { check: ExtraCheck }) {
  const formats = useFormats();
  const on = dated_on ? formats.date(dated_on) : found_at ? formats.instant(found_at) : '';
  return (
    <p className={styles.quiet}>
      {order_id ? <Link to={`/orders/${order_id}`}>{source}</Link> : source}
      {on && ` · ${on}`}
    </p>
  );
}

function TickButton({ standing, check, name }: { standing: Standing; check: ExtraCheck; name: string }) {
  const text = useText(standingMessages);
  const done = useUndoNotice();
  const ticking = useChange({
    topics: ['orders', 'work'],
    call: (key: string, headers) => tickCheck(standing.order_id, key, standing.content_hash, headers),
  });
  const tick = async () => {
    try {
      await ticking.run(check.key);
      done(text('ticked_now', { name }));
    } catch {
      // Drawn below as ticking.problem.
    }
  };
  return (
    <span className={styles.atEnd}>
      <Button
        size="small"
        disabled={leavesToOthers(standing)}
        loading={ticking.isRunning}
        aria-label={text('make_check_of', { name })}
        onClick={() => void tick()}
      >
        {text('make_check')}
      </Button>
      {ticking.problem && <ProblemAlert problem={ticking.problem} />}
    </span>
  );
}
