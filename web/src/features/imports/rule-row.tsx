import { DeleteOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { FieldName } from '@/kit/problem-fields';
import { Select } from '@/kit/select';
import { useText } from '@/kit/text';
import type { ColumnRule } from './api';
import styles from './imports.module.css';
import type { Keyed } from './mapping-draft';
import { ColumnSelect } from './mapping-head';
import { messages } from './messages';
import { RuleDetails } from './rule-details';
import { useTargetName, type useTargetOptions } from './use-targets';

interface RuleRowProps {
  rule: Keyed<ColumnRule>;
  errors: (...field: FieldName) => string | undefined;
  columns: readonly string[];
  example: string;
  targets: ReturnType<typeof useTargetOptions>;
  onChange: (rule: Keyed<ColumnRule>) => void;
  onRemove: () => void;
}

const detailFields = ['empty_when', 'values', 'date_formats', 'number_format'] as const;

export function RuleRow({ rule, errors, columns, example, targets, onChange, onRemove }: RuleRowProps) {
  const text = useText(messages);
  const targetName = useTargetName();
  const details = useId();
  const [isConstant, setConstant] = useState(rule.constant !== null);
  const isDetailed = rule.empty_when.length > 0 || Object.keys(rule.values).length > 0 || rule.date_formats.length > 0;
  const isDetailWrong = detailFields.some((field) => errors(field));
  const [isOpen, setOpen] = useState(isDetailed || rule.number_format !== null);
  const isShown = isOpen || isDetailWrong;
  const field = targetName(rule.to) || text('rule_to');
  const error = [errors(), errors('to'), errors('column'), errors('constant')].filter(Boolean).join(' ');
  const setKind = (constant: boolean) => {
    setConstant(constant);
    onChange({ ...rule, column: null, constant: null });
  };
  return (
    <li className={styles.rule} data-wrong={error !== '' || isDetailWrong}>
      <div className={styles.ruleLine}>
        <Select
          aria-label={text('rule_to')}
          placeholder={text('rule_to')}
          showSearch={{ optionFilterProp: 'label' }}
          {...(errors('to') ? { status: 'error' as const } : {})}
          value={rule.to || undefined}
          onChange={(to) => onChange({ ...rule, to, date_formats: [], number_format: null })}
          options={targets}
        />
        <Select
          aria-label={`${text('rule_from')}: ${field}`}
          value={isConstant}
          onChange={setKind}
          options={[
            { value: false, label: text('from_column') },
            { value: true, label: text('from_constant') },
          ]}
        />
        {isConstant ? (
          <Input
            aria-label={`${text('constant')}: ${field}`}
            maxLength={400}
            {...(errors('constant') ? { status: 'error' as const } : {})}
            value={rule.constant ?? ''}
            onChange={(event) => onChange({ ...rule, constant: event.target.value || null, column: null })}
          />
        ) : (
          <ColumnSelect
            label={`${text('column')}: ${field}`}
            columns={columns}
            value={rule.column}
            isWrong={errors('column') !== undefined}
            onChange={(column) => onChange({ ...rule, column, constant: null })}
          />
        )}
        <span className={styles.example} title={example}>
          {example && (
            <>
              <i>{text('example')}</i> {example}
            </>
          )}
        </span>
        <span className={styles.ruleTools}>
          <Button
            type="text"
            size="small"
            disabled={false}
            icon={isShown ? <UpOutlined aria-hidden /> : <DownOutlined aria-hidden />}
            aria-expanded={isShown}
            aria-controls={details}
            aria-label={text('reading_of', { field })}
            onClick={() => setOpen(!isShown)}
          >
            {text('details')}
          </Button>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={text('remove_rule', { field })}
            onClick={onRemove}
          />
        </span>
      </div>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      <div id={details} hidden={!isShown}>
        {isShown && <RuleDetails rule={rule} errors={errors} onChange={onChange} />}
      </div>
    </li>
  );
}
