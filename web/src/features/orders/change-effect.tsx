// What the change that is being typed would be and do, a moment after each key.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useEffect, useState } from 'react';
import { DifferenceList } from '@/kit/difference-list';
import { useFormats } from '@/kit/formats';
import type { Order } from './api';
import { type ChangePreview, previewChange } from './change-api';
import styles from './change-effect.module.css';
import { contentOf, type HeaderValues } from './order-content';
import { useOrderWords } from './wording';

const quietMoment = 500;
const notContent = ['asked_by', 'asked_by_name', 'channel', 'requirement_id', 'reason'];

export function ChangeEffect({ order }: { order: Order }) {
  const { text } = useOrderWords();
  const form = Form.useFormInstance();
  const values = Form.useWatch([], form) as HeaderValues | undefined;
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      if (!values?.lines) return;
      const content = Object.entries(contentOf(values, order)).filter(([field]) => !notContent.includes(field));
      setTyped(JSON.stringify(Object.fromEntries(content)));
    }, quietMoment);
    return () => clearTimeout(timer);
  }, [values, order]);
  const preview = useQuery({
    queryKey: ['change-preview', order.id, typed],
    queryFn: ({ signal }) => previewChange(order.id, JSON.parse(typed), signal),
    enabled: typed !== '',
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  return (
    <section className={styles.effect} aria-live="polite" aria-label={text('change_effect')}>
      <h3>{text('change_effect')}</h3>
      {preview.data ? <Effect order={order.id} preview={preview.data} /> : <p>{text('change_effect_waits')}</p>}
    </section>
  );
}

function Effect({ order, preview }: { order: string; preview: ChangePreview }) {
  const { text, field } = useOrderWords();
  const formats = useFormats();
  const { price, checks } = preview.impact;
  const problems = checks.flatMap((check) => check.problems);
  if (preview.parts.length === 0) return <p>{text('change_effect_none')}</p>;
  return (
    <>
      <DifferenceList
        order={order}
        parts={preview.parts}
        title={(part) => (part.part === 'terms' ? text('change_terms') : field(part.part))}
      />
      {price.total_before && price.total_after && (
        <p>
          {text('total')}: {formats.money(price.total_before)} → <strong>{formats.money(price.total_after)}</strong>
        </p>
      )}
      {problems.length > 0 && <p>{text('change_effect_refused')}</p>}
      <p>{text(preview.approval_reasons.length > 0 ? 'change_needs_approval' : 'change_needs_no_approval')}</p>
    </>
  );
}
