// What must hold before each status, who can provide what is missing, and what nobody checks yet.
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '@/kit/formats';
import { Section } from '@/kit/page';
import { QueryStates } from '@/kit/states';
import { StatusTag, type StatusTone } from '@/kit/status-tag';
import { type Gate, gatesQuery } from './api';
import styles from './order-gates.module.css';
import { useOrderWords } from './wording';

const tones: Record<Gate['conditions'][number]['state'], StatusTone> = {
  holds: 'good',
  fails: 'general',
  not_checked: 'neutral',
};

export function OrderGates({ id }: { id: string }) {
  const { text, word, condition, field } = useOrderWords();
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
                        {condition(one.name)}
                        {one.state === 'fails' && one.missing.length > 0 && (
                          <span className={styles.missing}>
                            {text('missing', { fields: formats.list(one.missing.map(field)) })}
                          </span>
                        )}
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        )}
      </QueryStates>
    </Section>
  );
}
