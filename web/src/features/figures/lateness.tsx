// How early and how late the lines of the figure were.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { Column } from '@/kit/data-table';
import { useFormats } from '@/kit/formats';
import { Section } from '@/kit/page';
import { RecordTable } from '@/kit/record-table';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { type Lateness as Counts, latenessQuery } from './api';
import { latenessMessages } from './lateness-messages';
import styles from './on-time.module.css';
import { linesPath, type OnTimeQuestion, scopeOfQuestion } from './on-time-question';

const outcomes = ['early', 'on_the_day', 'delivered_late', 'open_late'] as const;

interface OutcomeRow {
  outcome: (typeof outcomes)[number];
  lines: number;
  link: string;
}
const outcomeKey = ({ outcome }: OutcomeRow) => outcome;

export function Lateness({ question }: { question: OnTimeQuestion }) {
  const lateness = useQuery(latenessQuery(scopeOfQuestion(question)));
  return <QueryStates query={lateness}>{(counts) => <Outcomes counts={counts} question={question} />}</QueryStates>;
}

function Outcomes({ counts, question }: { counts: Counts; question: OnTimeQuestion }) {
  const text = useText(latenessMessages);
  const formats = useFormats();
  const rows = useMemo(() => outcomes.map((outcome) => ({ outcome, ...counts[outcome] })), [counts]);
  const columns = useMemo<readonly Column<OutcomeRow>[]>(() => {
    const all = rows.reduce((sum, { lines }) => sum + lines, 0);
    return [
      { key: 'outcome', title: text('outcome'), render: ({ outcome }) => text(`is_${outcome}`) },
      {
        key: 'lines',
        title: text('lines'),
        align: 'end',
        render: ({ lines, link }) =>
          lines === 0 ? formats.number(0) : <Link to={linesPath(link, question)}>{formats.number(lines)}</Link>,
      },
      {
        key: 'share',
        title: text('share'),
        align: 'end',
        render: ({ lines }) => (all === 0 ? '–' : formats.percent(lines / all)),
      },
    ];
  }, [text, formats, question, rows]);
  return (
    <Section title={text('lateness')} hint={text('lateness_hint')}>
      <RecordTable caption={text('lateness')} columns={columns} rows={rows} rowKey={outcomeKey} />
      <DaysLate counts={counts} />
    </Section>
  );
}

function DaysLate({ counts: { mean_days, median_days, longest_days } }: { counts: Counts }) {
  const text = useText(latenessMessages);
  const formats = useFormats();
  const days = (count: number) => text('days', { count: formats.number(count) });
  if (mean_days === null || median_days === null || longest_days === null) return null;
  return (
    <dl className={styles.beside}>
      <div>
        <dt>{text('mean_days')}</dt>
        <dd>{days(Math.round(mean_days * 10) / 10)}</dd>
      </div>
      <div>
        <dt>{text('median_days')}</dt>
        <dd>{days(median_days)}</dd>
      </div>
      <div>
        <dt>{text('longest_days')}</dt>
        <dd>{days(longest_days)}</dd>
      </div>
    </dl>
  );
}
