import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Column } from '@/kit/data-table';
import { Chart } from '@/kit/lazy-chart';
import { useListState } from '@/kit/list-state';
import { Section } from '@/kit/page';
import { RecordTable } from '@/kit/record-table';
import { useText } from '@/kit/text';
import type { OnTime, OnTimeGroup } from './api';
import { useFigureFormats } from './figure-formats';
import { messages } from './messages';
import { useModeName } from './mode-name';
import { onTimeChart } from './on-time-chart';
import { linesPath, type OnTimeQuestion } from './on-time-question';

const groupKey = (group: OnTimeGroup) => group.key;
// A picture of more is a fence; the table has them all.
const mostBars = 30;

export function OnTimeGroups({ onTime, question }: { onTime: OnTime; question: OnTimeQuestion }) {
  const text = useText(messages);
  const navigate = useNavigate();
  const state = useListState({ sort: '' });
  const modeName = useModeName();
  const { rate, amount, number } = useFigureFormats(onTime.currency);
  const { by } = question;
  const grouping = text(`by_${by}`);
  const labelOf = useMemo(
    () => (group: OnTimeGroup) =>
      (by === 'mode' ? modeName(group.label || group.key) : group.label || group.key) || text('no_group'),
    [by, modeName, text],
  );
  const drawn = useMemo(() => (by === 'month' ? onTime.items : largest(onTime.items)), [by, onTime.items]);
  const option = useMemo(
    () =>
      onTimeChart(drawn, labelOf, by === 'month', {
        rate: text('rate'),
        count: `${text('denominator')} · ${text(`measure_${onTime.measure}`)}`,
        percent: (value) => rate({ numerator: value, denominator: 1, rate: value * 100 }),
        number: amount,
        nothing: text('not_available'),
      }),
    [drawn, labelOf, by, text, rate, amount, onTime.measure],
  );
  const columns = useMemo<readonly Column<OnTimeGroup>[]>(
    () => [
      { key: 'group', title: grouping, sort: 'group', value: labelOf, wraps: true, render: labelOf },
      {
        key: 'rate',
        title: text('rate'),
        sort: 'rate',
        value: (group) => group.rate,
        align: 'end',
        render: (group) => <Link to={linesPath(group.link, question)}>{rate(group)}</Link>,
      },
      {
        key: 'numerator',
        title: text('numerator'),
        sort: 'numerator',
        value: (group) => group.numerator,
        align: 'end',
        render: (group) => <Link to={linesPath(group.link, question, 'on_time')}>{amount(group.numerator)}</Link>,
      },
      {
        key: 'denominator',
        title: text('denominator'),
        sort: 'denominator',
        value: (group) => group.denominator,
        align: 'end',
        render: (group) => <Link to={linesPath(group.link, question)}>{amount(group.denominator)}</Link>,
      },
    ],
    [grouping, labelOf, question, text, rate, amount],
  );
  return (
    <>
      <Section title={text('table', { by: grouping })}>
        <Chart
          label={text('chart_label', { by: grouping })}
          option={option}
          height={300}
          onOpen={(_, place) => {
            const group = drawn[place];
            if (group) navigate(linesPath(group.link, question));
          }}
        />
        {drawn.length < onTime.items.length && (
          <p>{text('largest', { count: number(drawn.length), all: number(onTime.items.length) })}</p>
        )}
      </Section>
      <RecordTable
        caption={text('table', { by: grouping })}
        columns={columns}
        rows={onTime.items}
        rowKey={groupKey}
        state={state}
        open={{ run: (group) => void navigate(linesPath(group.link, question)) }}
      />
    </>
  );
}

function largest(groups: readonly OnTimeGroup[]): readonly OnTimeGroup[] {
  return groups.toSorted((a, b) => b.denominator - a.denominator).slice(0, mostBars);
}
