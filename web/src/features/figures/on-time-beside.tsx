// What stands beside the rate: what is wanted, and the period before.
import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAccess } from '@/kit/access';
import { DateText } from '@/kit/date-text';
import { StatusTag } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import type { OnTime } from './api';
import { useFigureFormats } from './figure-formats';
import { messages } from './messages';
import styles from './on-time.module.css';
import { linesPath, type OnTimeQuestion, points } from './on-time-question';
import { SetOnTimeTarget } from './set-on-time-target';

export function OnTimeBeside({ onTime, question }: { onTime: OnTime; question: OnTimeQuestion }) {
  return (
    <dl className={styles.beside}>
      <Target onTime={onTime} />
      {onTime.before && <Before onTime={onTime} before={onTime.before} question={question} />}
    </dl>
  );
}

function Target({ onTime: { target, rate } }: { onTime: OnTime }) {
  const text = useText(messages);
  const { may } = useAccess();
  const formats = useFigureFormats(null);
  const [isOpen, setOpen] = useState(false);
  if (target === null && !may('figures.target')) return null;
  const short = rate !== null && target !== null ? target - rate : null;
  const action = target === null ? text('target_set') : text('target_edit');
  return (
    <div>
      <dt>{text('target')}</dt>
      <dd>
        {target !== null && <span>{formats.percent(target)}</span>}
        {short !== null && short <= 0 && <StatusTag tone="good" text={text('target_reached')} />}
        {short !== null && short > 0 && (
          <StatusTag tone="general" text={text('points_short', { points: formats.number(points(short)) })} />
        )}
        {may('figures.target') && (
          <Button size="small" icon={<EditOutlined aria-hidden />} onClick={() => setOpen(true)}>
            {action}
          </Button>
        )}
        {isOpen && <SetOnTimeTarget onClose={() => setOpen(false)} />}
      </dd>
    </div>
  );
}

interface BeforeProps {
  onTime: OnTime;
  before: NonNullable<OnTime['before']>;
  question: OnTimeQuestion;
}

function Before({ onTime, before, question }: BeforeProps) {
  const text = useText(messages);
  const { rate, number } = useFigureFormats(null);
  const change = onTime.rate !== null && before.rate !== null ? onTime.rate - before.rate : null;
  const direction = change === null ? null : change === 0 ? 'same' : change > 0 ? 'up' : 'down';
  return (
    <div>
      <dt>{text('before')}</dt>
      <dd>
        {before.rate === null ? rate(before) : <Link to={linesPath(before.link, question)}>{rate(before)}</Link>}
        <span className={styles.span}>
          <DateText on={before.from} /> – <DateText on={before.to} />
        </span>
        {direction && <span>{text(`points_${direction}`, { points: number(points(Math.abs(change ?? 0))) })}</span>}
      </dd>
    </div>
  );
}
