// The differences between what was read in the customer's documents and the order: open ones, and folded those
// that are resolved.
import { Button, Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useAccess } from '@/kit/access';
import { InstantText } from '@/kit/instant-text';
import { useProblemText } from '@/kit/problem-text';
import { Loading } from '@/kit/states';
import { StatusTag, type StatusTone } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import type { ComparedField, Discrepancy, Standing } from './api';
import { ResolveDifference } from './resolve-difference';
import { byState, leavesToOthers } from './standing';
import { standingMessages } from './standing-messages';
import { type FieldWords, useFieldWords } from './use-field-words';
import styles from './verification.module.css';

const tones: Record<ComparedField['weight'], StatusTone> = { critical: 'severe', major: 'general', minor: 'minor' };

export function WeightTag({ weight }: Pick<ComparedField, 'weight'>) {
  const text = useText(standingMessages);
  return <StatusTag tone={tones[weight]} text={text(weight)} />;
}

// An order of 500 lines may have thousands: the rest comes when it is asked for.
const shownAtOnce = 50;
const moreShown = 200;

export function Differences({ standing }: { standing: Standing }) {
  const text = useText(standingMessages);
  const wordsOf = useFieldWords(standing.order_id);
  const { open, resolved } = byState(standing.discrepancies);
  const isUnread = standing.readings.length === 0 && standing.discrepancies.length === 0;
  if (isUnread) return <p className={styles.quiet}>{text('nobody_read')}</p>;
  if (!wordsOf) return <Loading lines={2} />;
  return (
    <>
      {open.length === 0 ? (
        <p className={styles.quiet}>{text('no_differences')}</p>
      ) : (
        <OpenDifferences standing={standing} open={open} wordsOf={wordsOf} />
      )}
      {resolved.length > 0 && (
        <details className={styles.folded}>
          <summary>{text('resolved_differences', { count: resolved.length })}</summary>
          <DifferenceList all={resolved}>
            {(one) => <DifferenceLine key={one.id} standing={standing} discrepancy={one} words={wordsOf(one)} />}
          </DifferenceList>
        </details>
      )}
    </>
  );
}

interface OpenDifferencesProps {
  standing: Standing;
  open: readonly Discrepancy[];
  wordsOf: (one: Discrepancy) => FieldWords;
}

function OpenDifferences({ standing, open, wordsOf }: OpenDifferencesProps) {
  const text = useText(standingMessages);
  const { may } = useAccess();
  const [resolving, setResolving] = useState<readonly Discrepancy[] | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const picked = open.filter((one) => chosen.has(one.id));
  const mayResolve = standing.may_enter && !leavesToOthers(standing);
  const choose = (ones: readonly Discrepancy[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const { id } of ones) isChosen ? next.add(id) : next.delete(id);
    setChosen(next);
  };
  return (
    <section className={styles.part}>
      <header className={styles.partHead}>
        <h3>{text('differences', { count: open.length })}</h3>
        {may('orders.write') && <Link to={`/orders/${standing.order_id}/edit`}>{text('correct_order')}</Link>}
      </header>
      <DifferenceList
        all={open}
        above={(shown) =>
          mayResolve &&
          open.length > 1 && (
            <div className={styles.signed}>
              <Checkbox
                checked={picked.length > 0 && shown.every((one) => chosen.has(one.id))}
                indeterminate={picked.length > 0 && !shown.every((one) => chosen.has(one.id))}
                onChange={({ target }) => choose(shown, target.checked)}
              >
                {text('choose_all', { count: shown.length })}
              </Checkbox>
              <Button size="small" disabled={picked.length === 0} onClick={() => setResolving(picked)}>
                {text('resolve_chosen', { count: picked.length })}
              </Button>
            </div>
          )
        }
      >
        {(one) => (
          <DifferenceLine
            key={one.id}
            standing={standing}
            discrepancy={one}
            words={wordsOf(one)}
            onResolve={() => setResolving([one])}
            {...(mayResolve && open.length > 1
              ? { isChosen: chosen.has(one.id), onChoose: (isChosen: boolean) => choose([one], isChosen) }
              : {})}
          />
        )}
      </DifferenceList>
      {resolving && (
        <ResolveDifference
          order={standing.order_id}
          discrepancies={resolving}
          wordsOf={wordsOf}
          onClose={() => setResolving(null)}
          onResolved={() => setChosen(new Set())}
        />
      )}
    </section>
  );
}

interface DifferenceListProps {
  all: readonly Discrepancy[];
  above?: (shown: readonly Discrepancy[]) => ReactNode;
  children: (one: Discrepancy) => ReactNode;
}

function DifferenceList({ all, above, children }: DifferenceListProps) {
  const text = useText(standingMessages);
  const [count, setCount] = useState(shownAtOnce);
  const shown = all.slice(0, count);
  return (
    <>
      {above?.(shown)}
      <ul className={styles.differences}>{shown.map(children)}</ul>
      {count < all.length && (
        <Button type="link" onClick={() => setCount(count + moreShown)}>
          {text('more_differences', { count: Math.min(moreShown, all.length - count) })}
        </Button>
      )}
    </>
  );
}

interface DifferenceLineProps {
  standing: Standing;
  discrepancy: Discrepancy;
  words: FieldWords;
  // Of an open one.
  onResolve?: () => void;
  isChosen?: boolean;
  onChoose?: (isChosen: boolean) => void;
}

function DifferenceLine({ standing, discrepancy, words, onResolve, isChosen, onChoose }: DifferenceLineProps) {
  const text = useText(standingMessages);
  const { resolution, lookalike } = discrepancy;
  return (
    <li className={styles.difference}>
      <div className={styles.differenceHead}>
        {onChoose && (
          <Checkbox
            checked={isChosen === true}
            aria-label={text('choose_difference', { field: words.field })}
            onChange={({ target }) => onChoose(target.checked)}
          />
        )}
        <strong>{words.field}</strong>
        <WeightTag weight={discrepancy.weight} />
        {onResolve && <ResolveButton standing={standing} field={words.field} onResolve={onResolve} />}
      </div>
      <BothValues words={words} />
      {lookalike && <p className={styles.hint}>{text(lookalike)}</p>}
      <ReadBy standing={standing} discrepancy={discrepancy} />
      {resolution && (
        <p className={styles.resolution}>
          <StatusTag
            tone="good"
            text={text(resolution.kind === 'false_alarm' ? 'resolved_alarm' : 'resolved_deviation')}
          />
          <q>{resolution.reason}</q> {resolution.resolved_by_name} · <InstantText at={resolution.resolved_at} />
        </p>
      )}
    </li>
  );
}

function ResolveButton(props: { standing: Standing; field: string; onResolve: () => void }) {
  const text = useText(standingMessages);
  const problemText = useProblemText();
  if (!props.standing.may_enter) return null;
  const isLeft = leavesToOthers(props.standing);
  return (
    <span className={styles.atEnd}>
      {isLeft && <span className={styles.quiet}>{problemText({ code: 'own_entry' })}</span>}
      <Button
        size="small"
        disabled={isLeft}
        aria-label={text('resolve_of', { field: props.field })}
        onClick={props.onResolve}
      >
        {text('resolve')}
      </Button>
    </span>
  );
}

export function BothValues({ words }: { words: FieldWords }) {
  const text = useText(standingMessages);
  return (
    <dl className={styles.values}>
      <div>
        <dt>{text('customers_value')}</dt>
        <dd>{words.left || <i>{text('nothing_said')}</i>}</dd>
      </div>
      <div>
        <dt>{text('orders_value')}</dt>
        <dd>{words.right || <i>{text('nothing_said')}</i>}</dd>
      </div>
    </dl>
  );
}

function ReadBy({ standing, discrepancy }: { standing: Standing; discrepancy: Discrepancy }) {
  const text = useText(standingMessages);
  if (discrepancy.source === 'machine') return <p className={styles.quiet}>{text('read_by_machine')}</p>;
  const found = standing.readings.find(({ id }) => id === discrepancy.reading_id);
  if (!found) return null;
  return (
    <p className={styles.quiet}>
      {text('read_by', { person: found.read_by_name })} · <InstantText at={found.read_at} />
    </p>
  );
}
