// Deputies with their days, and the way to end one.
import { Button } from 'antd';
import { useChange } from '@/kit/change';
import { useFormats } from '@/kit/formats';
import { ProblemAlert } from '@/kit/problem-alert';
import { StatusTag } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import { type Deputy, endDeputy } from './api';
import styles from './approvals.module.css';
import { messages } from './messages';

interface DeputyListProps {
  deputies: readonly Deputy[];
  mayEnd: boolean;
  // Whose name says more where it is read.
  named: 'deputy' | 'person' | 'both';
}

export function DeputyList({ deputies, mayEnd, named }: DeputyListProps) {
  const text = useText(messages);
  const formats = useFormats();
  const change = useChange({ topics: ['deputies', 'people', 'approvals'], call: (id: string) => endDeputy(id) });
  const nameOf = (one: Deputy) => {
    if (named === 'deputy') return one.deputy_name;
    return named === 'person' ? one.person_name : `${one.person_name} → ${one.deputy_name}`;
  };
  if (deputies.length === 0) return <p className={styles.quiet}>{text('no_deputies')}</p>;
  return (
    <>
      <ul className={styles.rows}>
        {deputies.map((one) => (
          <li key={one.id}>
            <span className={styles.grow}>
              <strong>{nameOf(one)}</strong>{' '}
              <span className={styles.quiet}>
                {text('from_to', { from: formats.date(one.from_on), until: formats.date(one.until_on) })}
              </span>
            </span>
            <StatusTag
              tone={one.is_standing_in ? 'good' : 'neutral'}
              text={text(one.is_standing_in ? 'standing_in' : 'not_standing_in')}
            />
            {mayEnd && (
              <Button
                size="small"
                loading={change.isRunning}
                aria-label={`${text('end_deputy')} · ${nameOf(one)}`}
                onClick={() => void change.run(one.id).catch(() => undefined)}
              >
                {text('end_deputy')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {change.problem && <ProblemAlert problem={change.problem} />}
    </>
  );
}
