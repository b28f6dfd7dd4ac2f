import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useFormats } from '@/kit/formats';
import { Section } from '@/kit/page';
import { useText } from '@/kit/text';
import styles from './imports.module.css';
import { added, changed, columnsNotTaken, newRule } from './mapping-draft';
import type { MappingPart } from './mapping-head';
import { messages } from './messages';
import { RuleRow } from './rule-row';
import { useTargetOptions } from './use-targets';

export function RuleList({ draft, change, at, columns, sample }: MappingPart) {
  const text = useText(messages);
  const formats = useFormats();
  const targets = useTargetOptions();
  const left = columnsNotTaken(draft, columns);
  // What the first row that has a value says: shows at a glance whether the right column is taken.
  const examples = useMemo(
    () => new Map(columns.map((column, place) => [column, sample.find((row) => row[place])?.[place] ?? ''])),
    [columns, sample],
  );
  return (
    <Section
      title={text('rules_title')}
      hint={text('rules_hint')}
      actions={
        <Button
          icon={<PlusOutlined aria-hidden />}
          onClick={() => change({ ...draft, rules: added(draft.rules, newRule()) })}
        >
          {text('add_rule')}
        </Button>
      }
    >
      {draft.rules.length === 0 && <p className={styles.note}>{text('no_rules')}</p>}
      <ul className={styles.rules}>
        {draft.rules.map((rule, place) => (
          <RuleRow
            key={rule.key}
            rule={rule}
            errors={(...field) => at('rules', place, ...field)}
            columns={columns}
            example={rule.column === null ? '' : (examples.get(rule.column) ?? '')}
            targets={targets}
            onChange={(next) => change({ ...draft, rules: changed(draft.rules, next) })}
            onRemove={() => change({ ...draft, rules: draft.rules.filter(({ key }) => key !== rule.key) })}
          />
        ))}
      </ul>
      {left.length > 0 && (
        <details className={styles.left}>
          <summary>{text('not_taken', { count: left.length })}</summary>
          <p>{formats.list(left)}</p>
        </details>
      )}
    </Section>
  );
}
