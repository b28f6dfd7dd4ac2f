// What must hold before each status, who can provide what is missing, since when it waits, and what nobody checks yet.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useAccess } from '@/kit/access';
import { useFormats } from '@/kit/formats';
import { Section } from '@/kit/page';
import { RecordPanels } from '@/kit/record-panels';
import { QueryStates } from '@/kit/states';
import { StatusTag, type StatusTone } from '@/kit/status-tag';
import { type Gate, gatesQuery } from './api';
import styles from './order-gates.module.css';
import { useWaitLines } from './wait-lines';
import { useOrderWords } from './wording';

const tones: Record<Gate['conditions'][number]['state'], StatusTone> = {
  holds: 'good',
  fails: 'general',
  not_checked: 'neutral',
};

export function OrderGates({ id }: { id: string }) {
  const { text, word, field } = useOrderWords();
  const formats = useFormats();
  const gates = useQuery(gatesQuery(id));
  return (
    <Section title={text('gates')} hint={text('gates_hint')}>
      <QueryStates query={gates}>
        {(data) => (
          <div className={styles.gates}>
            {data.items.map((gate) => (
              <section key={gate.before} className={styles.gate}>
                <h3>{text('before_status', { status: word(gate.before) })}</h3>
                <ul>
                  {gate.conditions.map((one) => (
                    <li key={one.name}>
                      <StatusTag tone={tones[one.state]} text={text(one.state)} />
                      <span>
                        <ConditionName order={id} name={one.name} state={one.state} />
                        {one.missing.length > 0 && (
                          <span className={styles.missing}>
                            {one.state === 'fails'
                              ? text('missing', { fields: formats.list(one.missing.map(field)) })
                              : formats.list(one.missing.map(field))}
                          </span>
                        )}
                        <ConditionWait condition={one} />
                        {one.opened_by_hand && <OpenedByHand opened={one.opened_by_hand} />}
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        )}
      </QueryStates>
      <RecordPanels topic="orders/gates" id={id} />
    </Section>
  );
}

// Who can end the wait, and how long it has lasted.
function ConditionWait({ condition }: { condition: Gate['conditions'][number] }) {
  const lines = useWaitLines();
  return lines(condition).map((line) => (
    <span key={line} className={styles.missing}>
      {line}
    </span>
  ));
}

// Where what a condition asks for is done.
const places: Readonly<Record<string, { permission: string; path: (order: string) => string }>> = {
  requirement_verified: { permission: 'requirements.read', path: (order) => `/orders/${order}/verification` },
};

function ConditionName({ order, name, state }: { order: string; name: string; state: keyof typeof tones }) {
  const { condition } = useOrderWords();
  const { may } = useAccess();
  const place = places[name];
  if (!place || state !== 'fails' || !may(place.permission)) return condition(name);
  return <Link to={place.path(order)}>{condition(name)}</Link>;
}

function OpenedByHand({ opened }: { opened: NonNullable<Gate['conditions'][number]['opened_by_hand']> }) {
  const { text } = useOrderWords();
  const formats = useFormats();
  return (
    <span className={styles.opened}>
      <StatusTag tone="general" text={text(opened.is_in_force ? 'opened_by_hand' : 'opened_for_other_content')} />
      <span className={styles.missing}>
        {text('opened_by', {
          asked_by: opened.asked_by_name,
          agreed_by: opened.agreed_by_name,
          at: formats.instant(opened.at),
        })}
      </span>
      <span className={styles.missing}>{opened.reason}</span>
    </span>
  );
}
