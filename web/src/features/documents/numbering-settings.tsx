// How each kind of document is numbered.
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useChange } from '@/kit/change';
import { Changeable } from '@/kit/changeable';
import { Section } from '@/kit/page';
import { ProblemAlert } from '@/kit/problem-alert';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { type Numbering, numberingQuery, setNumbering } from './api';
import styles from './documents.module.css';
import { settingsMessages } from './settings-messages';
import { useKindText } from './wording';

const placeholders = {
  year: '{year}',
  yy: '{yy}',
  month: '{month}',
  counter: '{counter}',
  counter5: '{counter:5}',
};

export function NumberingSettings() {
  const text = useText(settingsMessages);
  const numbering = useQuery(numberingQuery);
  return (
    <Section title={text('numbering')} hint={text('numbering_hint', placeholders)}>
      <QueryStates query={numbering}>
        {({ items }) => (
          <Changeable permission="documents.settings">
            {items.map((item) => (
              <PatternForm key={`${item.kind} ${item.revision}`} numbering={item} />
            ))}
          </Changeable>
        )}
      </QueryStates>
    </Section>
  );
}

function PatternForm({ numbering }: { numbering: Numbering }) {
  const text = useText(settingsMessages);
  const kindText = useKindText();
  const done = useUndoNotice();
  const [pattern, setPattern] = useState(numbering.pattern);
  const saving = useChange({
    topics: ['documents'],
    call: (next: string) => setNumbering(numbering.kind, next, numbering.revision),
  });
  const save = async () => {
    try {
      await saving.run(pattern.trim());
      done(text('saved'));
    } catch {
      // shown below
    }
  };
  const field = `pattern-${numbering.kind}`;
  return (
    <Form layout="vertical" component="div">
      <Form.Item
        label={kindText(numbering.kind)}
        htmlFor={field}
        extra={`${text('next_number')}: ${numbering.next_number}`}
      >
        <div className={styles.buttons} style={{ marginBottom: 0 }}>
          <Input
            id={field}
            style={{ maxWidth: 320 }}
            maxLength={60}
            value={pattern}
            onChange={({ target }) => setPattern(target.value)}
          />
          <Button
            {...(pattern.trim() === numbering.pattern ? { disabled: true } : {})}
            loading={saving.isRunning}
            onClick={() => void save()}
          >
            {text('save')}
          </Button>
        </div>
      </Form.Item>
      {saving.problem && <ProblemAlert problem={saving.problem} />}
    </Form>
  );
}
