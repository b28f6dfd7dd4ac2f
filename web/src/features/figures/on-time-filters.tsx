import { Segmented } from 'antd';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import { DateField } from '@/kit/date-field';
import { Select } from '@/kit/select';
import { useText } from '@/kit/text';
import { messages } from './messages';
import styles from './on-time.module.css';
import { groupings, measures, type OnTimeQuestion, promises } from './on-time-question';

export function OnTimeFilters({ question }: { question: OnTimeQuestion }) {
  const text = useText(messages);
  const from = useId();
  const to = useId();
  const [, setParams] = useSearchParams();
  const set = (name: string, value: string | null) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  return (
    <search className={styles.filters} aria-label={text('on_time')}>
      <Segmented
        aria-label={text('measure')}
        value={question.measure}
        onChange={(value) => set('measure', value)}
        options={measures.map((name) => ({ value: name, label: text(`measure_${name}`) }))}
      />
      <div className={styles.filter}>
        <span aria-hidden>{text('against')}</span>
        <Select
          aria-label={text('against')}
          style={{ width: 180 }}
          value={question.against}
          onChange={(value) => set('against', value)}
          options={promises.map((name) => ({ value: name, label: text(`against_${name}`) }))}
        />
      </div>
      <div className={styles.filter}>
        <span aria-hidden>{text('by')}</span>
        <Select
          aria-label={text('by')}
          style={{ width: 140 }}
          value={question.by}
          onChange={(value) => set('by', value)}
          options={groupings.map((name) => ({ value: name, label: text(`by_${name}`) }))}
        />
      </div>
      <Select
        aria-label={text('historical')}
        style={{ width: 190 }}
        value={String(question.is_historical ?? 'all')}
        onChange={(value) => set('is_historical', value === 'all' ? null : value)}
        options={[
          { value: 'all', label: text('live_and_historical') },
          { value: 'false', label: text('live_only') },
          { value: 'true', label: text('historical_only') },
        ]}
      />
      <div className={styles.filter}>
        <label htmlFor={from}>{text('from')}</label>
        <DateField
          id={from}
          value={question.from ?? null}
          onChange={(date) => set('from', date)}
          {...(question.to ? { latest: question.to } : {})}
        />
        <label htmlFor={to}>{text('to')}</label>
        <DateField
          id={to}
          value={question.to ?? null}
          onChange={(date) => set('to', date)}
          {...(question.from ? { earliest: question.from } : {})}
        />
      </div>
    </search>
  );
}
