import { useId } from 'react';
import { EmptyText } from '@/kit/fixed';
import type { FieldName } from '@/kit/problem-fields';
import { Select } from '@/kit/select';
import { useText } from '@/kit/text';
import type { ColumnRule, DateFormat, NumberFormat } from './api';
import { Field } from './field';
import styles from './imports.module.css';
import { type Keyed, targetKind } from './mapping-draft';
import { messages } from './messages';
import { ReplacedTexts } from './replaced-texts';

const dateFormats: readonly DateFormat[] = ['ymd', 'dmy', 'mdy', 'd_mon_y'];
const numberFormats: readonly NumberFormat[] = ['plain', 'comma_thousands', 'point_thousands'];

interface RuleDetailsProps {
  rule: Keyed<ColumnRule>;
  errors: (...field: FieldName) => string | undefined;
  onChange: (rule: Keyed<ColumnRule>) => void;
}

export function RuleDetails({ rule, errors, onChange }: RuleDetailsProps) {
  const text = useText(messages);
  const id = useId();
  const kind = targetKind(rule.to);
  return (
    <div className={styles.details}>
      {kind === 'date' && (
        <Field
          label={text('date_formats')}
          of={`${id}-dates`}
          hint={text('date_formats_hint')}
          error={errors('date_formats')}
        >
          <Select
            id={`${id}-dates`}
            mode="multiple"
            placeholder={<EmptyText>{text('date_certain')}</EmptyText>}
            value={rule.date_formats}
            onChange={(formats) => onChange({ ...rule, date_formats: formats })}
            options={dateFormats.map((value) => ({ value, label: text(`date_${value}`) }))}
          />
        </Field>
      )}
      {kind === 'number' && (
        <Field label={text('number_format')} of={`${id}-number`} error={errors('number_format')}>
          <Select
            id={`${id}-number`}
            value={(rule.number_format ?? 'certain') as NumberFormat | 'certain'}
            onChange={(format) => onChange({ ...rule, number_format: format === 'certain' ? null : format })}
            options={(['certain', ...numberFormats] as const).map((value) => ({
              value,
              label: text(`number_${value}`),
            }))}
          />
        </Field>
      )}
      <Field label={text('empty_when')} of={`${id}-empty`} hint={text('empty_when_hint')} error={errors('empty_when')}>
        <Select
          id={`${id}-empty`}
          mode="tags"
          open={false}
          suffix={null}
          value={rule.empty_when}
          onChange={(texts) => onChange({ ...rule, empty_when: texts })}
        />
      </Field>
      <ReplacedTexts
        values={rule.values}
        error={errors('values')}
        onChange={(values) => onChange({ ...rule, values })}
      />
    </div>
  );
}
