import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { Section } from '@/kit/page';
import { useText } from '@/kit/text';
import type { ReferenceRule } from './api';
import styles from './imports.module.css';
import { added, changed, type Keyed } from './mapping-draft';
import { ColumnSelect, type MappingPart } from './mapping-head';
import { messages } from './messages';

export function ReferenceRules({ draft, change, at, columns }: MappingPart) {
  const text = useText(messages);
  const set = (references: MappingPart['draft']['references']) => change({ ...draft, references });
  const add = () => set(added(draft.references, { column: '', key_column: '', before: '', after: '' }));
  return (
    <Section
      title={text('references_title')}
      hint={text('references_hint')}
      actions={
        <Button icon={<PlusOutlined aria-hidden />} onClick={add}>
          {text('add_reference')}
        </Button>
      }
    >
      <ul className={styles.rules}>
        {draft.references.map((rule, place) => (
          <ReferenceRow
            key={rule.key}
            rule={rule}
            columns={columns}
            error={['column', 'key_column', 'before', 'after', '']
              .map((field) => (field ? at('references', place, field) : at('references', place)))
              .filter(Boolean)
              .join(' ')}
            onChange={(next) => set(changed(draft.references, next))}
            onRemove={() => set(draft.references.filter(({ key }) => key !== rule.key))}
          />
        ))}
      </ul>
    </Section>
  );
}

interface ReferenceRowProps {
  rule: Keyed<ReferenceRule>;
  columns: readonly string[];
  error: string;
  onChange: (rule: Keyed<ReferenceRule>) => void;
  onRemove: () => void;
}

function ReferenceRow({ rule, columns, error, onChange, onRemove }: ReferenceRowProps) {
  const text = useText(messages);
  return (
    <li className={styles.rule} data-wrong={error !== ''}>
      <div className={styles.referenceLine}>
        <ColumnSelect
          label={text('column')}
          columns={columns}
          value={rule.column || null}
          onChange={(column) => onChange({ ...rule, column: column ?? '' })}
        />
        <Input
          aria-label={text('before')}
          placeholder={text('before')}
          maxLength={100}
          value={rule.before}
          onChange={(event) => onChange({ ...rule, before: event.target.value })}
        />
        <ColumnSelect
          label={text('key_column')}
          columns={columns}
          value={rule.key_column || null}
          onChange={(column) => onChange({ ...rule, key_column: column ?? '' })}
        />
        <Input
          aria-label={text('after')}
          placeholder={text('after')}
          maxLength={100}
          value={rule.after}
          onChange={(event) => onChange({ ...rule, after: event.target.value })}
        />
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={text('remove_rule', { field: rule.column })}
          onClick={onRemove}
        />
      </div>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </li>
  );
}
