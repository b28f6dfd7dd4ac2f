import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Space, Tag } from 'antd';
import { useDeferredValue, useState } from 'react';
import { problemOf } from '@/api/problems';
import { refresh } from '@/api/query';
import { useChange } from '@/kit/change';
import { Changeable } from '@/kit/changeable';
import { Section } from '@/kit/page';
import { ProblemAlert } from '@/kit/problem-alert';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { useUnsavedDraft } from '@/kit/unsaved-draft';
import { editTemplate, type MailTemplate, type MailWording, previewQuery, resetTemplate } from './api';
import { mailMessages } from './mail-messages';
import styles from './notifications.module.css';

// Not saved yet, and what it began with.
interface Written {
  wording: MailWording;
  revision: number;
}

export function TemplateEditor({ template }: { template: MailTemplate }) {
  const text = useText(mailMessages);
  const done = useUndoNotice();
  const client = useQueryClient();
  const draft = useUnsavedDraft<Written>(`mail-template/${template.code}/${template.language}`);
  const [written, setWritten] = useState<Written | null>(draft.restored?.value ?? null);
  const saved = { subject: template.subject, text: template.text };
  const wording = written?.wording ?? saved;
  const isChanged = wording.subject !== saved.subject || wording.text !== saved.text;
  // What somebody saved meanwhile is said before it is replaced.
  const isOvertaken = isChanged && written?.revision !== template.revision;
  const setWording = (next: MailWording) => {
    const begun = { wording: next, revision: written?.revision ?? template.revision };
    setWritten(begun);
    draft.keep(begun);
  };
  const forget = () => {
    draft.discard();
    setWritten(null);
  };
  const topics = ['mail-templates'];
  const edit = useChange({ topics, call: (input: MailWording) => editTemplate(template, input) });
  const reset = useChange({ topics, call: () => resetTemplate(template) });
  const settle = async (change: Promise<unknown>, said: string) => {
    try {
      await change;
      forget();
      done(said);
    } catch (error) {
      if (problemOf(error).code === 'revision_moved_on') void refresh(client, 'mail-templates');
    }
  };
  const problem = [edit.problem, reset.problem].find((one) => one && one.code !== 'revision_moved_on');
  return (
    <div className={styles.beside}>
      <Form layout="vertical" component="div">
        <Changeable permission="mail_templates.write">
          <Form.Item label={text('subject')} htmlFor="mail-subject">
            <Input
              id="mail-subject"
              maxLength={300}
              value={wording.subject}
              onChange={({ target }) => setWording({ ...wording, subject: target.value })}
            />
          </Form.Item>
          <Form.Item label={text('text')} htmlFor="mail-text">
            <Input.TextArea
              id="mail-text"
              rows={14}
              maxLength={10_000}
              value={wording.text}
              onChange={({ target }) => setWording({ ...wording, text: target.value })}
            />
          </Form.Item>
          <div className={styles.places}>
            <span className={styles.quiet}>{text('placeholders')}</span>
            {template.placeholders.map(({ name, is_needed }) => (
              <Tag key={name}>
                {`{${name}}`}
                {is_needed && ` · ${text('needed')}`}
              </Tag>
            ))}
          </div>
          {isOvertaken && (
            <Alert type="warning" showIcon title={text('overtaken')} description={text('overtaken_hint')} />
          )}
          {problem && <ProblemAlert problem={problem} />}
          <Space wrap>
            <Button
              type="primary"
              loading={edit.isRunning}
              onClick={() => void settle(edit.run(wording), text('saved'))}
            >
              {text('save')}
            </Button>
            {isChanged && <Button onClick={forget}>{text('discard')}</Button>}
            <Button
              {...(template.is_as_shipped ? { disabled: true } : {})}
              loading={reset.isRunning}
              onClick={() => void settle(reset.run(undefined), text('reset_done'))}
            >
              {text('reset')}
            </Button>
          </Space>
        </Changeable>
      </Form>
      <Preview template={template} wording={useDeferredValue(wording)} />
    </div>
  );
}

function Preview({ template, wording }: { template: MailTemplate; wording: MailWording }) {
  const text = useText(mailMessages);
  const preview = useQuery({ ...previewQuery(template, wording), placeholderData: (before) => before });
  const problem = preview.error ? problemOf(preview.error) : null;
  return (
    <Section title={text('preview')}>
      {problem ? (
        <ProblemAlert problem={problem} />
      ) : (
        <>
          <p className={styles.subject}>{preview.data?.subject}</p>
          <pre className={styles.letter}>{preview.data?.text}</pre>
        </>
      )}
    </Section>
  );
}
