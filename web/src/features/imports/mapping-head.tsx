import { Input } from 'antd';
import { useId } from 'react';
import { Section } from '@/kit/page';
import { Select } from '@/kit/select';
import { useText } from '@/kit/text';
import type { Mapping, SavedMapping } from './api';
import { DeleteMapping } from './delete-mapping';
import { Field } from './field';
import styles from './imports.module.css';
import type { DraftProblems, MappingDraft } from './mapping-draft';
import { messages } from './messages';

export interface MappingPart {
  draft: MappingDraft;
  change: (draft: MappingDraft) => void;
  at: DraftProblems;
  columns: readonly string[];
  sample: readonly (readonly string[])[];
}

interface MappingHeadProps extends MappingPart {
  mappings: readonly SavedMapping[];
  take: (mapping: Mapping) => void;
}

export function MappingHead({ draft, change, at, columns, mappings, take }: MappingHeadProps) {
  const text = useText(messages);
  const id = useId();
  const saved = mappings.find((one) => one.name === draft.name);
  return (
    <Section title={text('mapping_title')} actions={saved && !saved.is_shipped && <DeleteMapping mapping={saved} />}>
      <div className={styles.fields}>
        <Field label={text('saved_mapping')} of={`${id}-saved`} hint={text('saved_mapping_hint')}>
          <Select
            id={`${id}-saved`}
            placeholder={text('choose')}
            showSearch={{ optionFilterProp: 'label' }}
            value={saved?.id}
            onChange={(chosen) => {
              const one = mappings.find((mapping) => mapping.id === chosen);
              if (one) take(one.mapping);
            }}
            options={mappings.map((one) => ({
              value: one.id,
              label: one.is_shipped ? `${one.name} · ${text('shipped')}` : one.name,
            }))}
          />
        </Field>
        <Field label={text('mapping_name')} of={`${id}-name`} error={at('name')}>
          <Input
            id={`${id}-name`}
            maxLength={200}
            value={draft.name}
            onChange={(event) => change({ ...draft, name: event.target.value })}
          />
        </Field>
        <Field label={text('group_by')} of={`${id}-group`} hint={text('group_by_hint')} error={at('group_by')}>
          <ColumnSelect
            id={`${id}-group`}
            columns={columns}
            value={draft.group_by || null}
            onChange={(column) => change({ ...draft, group_by: column ?? '' })}
          />
        </Field>
        <Field
          label={text('source_system')}
          of={`${id}-source`}
          hint={text('source_system_hint')}
          error={at('source_system')}
        >
          <Input
            id={`${id}-source`}
            maxLength={80}
            value={draft.source_system}
            onChange={(event) => change({ ...draft, source_system: event.target.value })}
          />
        </Field>
        <div className={styles.wide}>
          <Field label={text('description')} of={`${id}-description`} error={at('description')}>
            <Input.TextArea
              id={`${id}-description`}
              autoSize={{ minRows: 1, maxRows: 4 }}
              maxLength={2000}
              value={draft.description ?? ''}
              onChange={(event) => change({ ...draft, description: event.target.value })}
            />
          </Field>
        </div>
      </div>
    </Section>
  );
}

interface ColumnSelectProps {
  columns: readonly string[];
  value: string | null;
  onChange: (column: string | null) => void;
  id?: string;
  label?: string;
  isWrong?: boolean;
}

export function ColumnSelect({ columns, value, onChange, id, label, isWrong = false }: ColumnSelectProps) {
  const text = useText(messages);
  return (
    <Select
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(isWrong ? { status: 'error' as const } : {})}
      style={{ width: '100%' }}
      placeholder={text('column')}
      showSearch={{ optionFilterProp: 'label' }}
      value={value ?? undefined}
      onChange={(column) => onChange(column ?? null)}
      options={columns.map((column) => ({ value: column, label: column }))}
    />
  );
}
