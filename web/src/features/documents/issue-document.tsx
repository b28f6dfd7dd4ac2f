// Issues a document: which, in which language and format, after a look at it.
import { EyeOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { type RepeatSafe, useChange } from '@/kit/change';
import { ProblemAlert } from '@/kit/problem-alert';
import { useProblemText } from '@/kit/problem-text';
import { Select } from '@/kit/select';
import { SidePanel } from '@/kit/side-panel';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { type Choices, choicesQuery, type Issue, issueDocument, previewDocument } from './api';
import styles from './documents.module.css';
import { messages } from './messages';
import { PagePreview } from './page-preview';
import { usePreview } from './use-preview';
import { useKindText, useLanguageText } from './wording';

interface IssueDocumentProps {
  order: string;
  kind?: string; // the one proposed
  onClose: () => void;
}

export function IssueDocument({ order, kind, onClose }: IssueDocumentProps) {
  const text = useText(messages);
  const choices = useQuery(choicesQuery(order));
  return (
    <SidePanel title={text('issue')} width={760} onClose={onClose}>
      <QueryStates query={choices}>
        {(data) => <IssueForm order={order} proposed={kind} choices={data} onClose={onClose} />}
      </QueryStates>
    </SidePanel>
  );
}

interface IssueFormProps {
  order: string;
  proposed: string | undefined;
  choices: Choices;
  onClose: () => void;
}

function IssueForm({ order, proposed, choices, onClose }: IssueFormProps) {
  const text = useText(messages);
  const done = useUndoNotice();
  const [issue, setIssue] = useState<Issue>({
    kind: proposed ?? choices.kinds.find(({ refusal }) => !refusal)?.kind ?? '',
    language: choices.language,
    format: 'pdf',
  });
  const issuing = useChange({
    topics: ['orders'],
    call: (body: Issue, headers: RepeatSafe) => issueDocument(order, body, headers),
  });
  const { kind, language } = issue;
  const looking = usePreview({ kind, language }, (input) => previewDocument(order, input.kind, input.language));
  const set = (part: Partial<Issue>) => {
    setIssue((before) => ({ ...before, ...part }));
    issuing.reset();
  };
  const send = async () => {
    try {
      const { number } = await issuing.run(issue);
      done(text('issued_now', { number }));
      onClose();
    } catch {
      // shown below
    }
  };
  const problem = issuing.problem ?? looking.problem;
  // One of them at a time. The one at work is not disabled: it keeps the keyboard, so that Escape still closes.
  const isUnchosen = kind === '';
  return (
    <Form layout="vertical" component="div">
      <IssueFields issue={issue} choices={choices} onChange={set} />
      {problem && <ProblemAlert problem={problem} />}
      <div className={styles.buttons}>
        <Button
          type="primary"
          disabled={isUnchosen || looking.isRunning}
          loading={issuing.isRunning}
          onClick={() => void send()}
        >
          {text('issue_this')}
        </Button>
        <Button
          icon={<EyeOutlined aria-hidden />}
          disabled={isUnchosen || issuing.isRunning}
          loading={looking.isRunning}
          onClick={looking.look}
        >
          {text(looking.isRunning ? 'previewing' : 'preview')}
        </Button>
      </div>
      {looking.preview && <PagePreview preview={looking.preview} />}
    </Form>
  );
}

interface IssueFieldsProps {
  issue: Issue;
  choices: Choices;
  onChange: (part: Partial<Issue>) => void;
}

function IssueFields({ issue, choices, onChange }: IssueFieldsProps) {
  const text = useText(messages);
  const problemText = useProblemText();
  const kindText = useKindText();
  const languageText = useLanguageText();
  const kind = choices.kinds.find((choice) => choice.kind === issue.kind);
  const customerLanguage = choices.customer_language;
  // Chinese that is not the customer's is simplified Chinese for who writes the traditional.
  const fallsBack = choices.language === 'zh' ? 'falls_back_simplified' : 'falls_back';
  return (
    <>
      <div className={styles.fields}>
        <Form.Item label={text('kind')} htmlFor="document-kind">
          <Select
            id="document-kind"
            value={issue.kind}
            options={choices.kinds.map(({ kind: value, refusal }) => ({
              value,
              label: refusal ? `${kindText(value)} — ${problemText({ code: refusal })}` : kindText(value),
              disabled: Boolean(refusal),
            }))}
            onChange={(value) => onChange({ kind: value, format: 'pdf' })}
          />
        </Form.Item>
        <Form.Item label={text('language')} htmlFor="document-language">
          <Select
            id="document-language"
            value={issue.language}
            options={choices.languages.map((value) => ({ value, label: languageText(value) }))}
            onChange={(language) => onChange({ language })}
          />
        </Form.Item>
        <Form.Item label={text('format')} htmlFor="document-format">
          <Select
            id="document-format"
            value={issue.format}
            options={(kind?.formats ?? ['pdf']).map((value) => ({ value, label: value.toUpperCase() }))}
            onChange={(format) => onChange({ format })}
          />
        </Form.Item>
      </div>
      {customerLanguage && !choices.is_customer_language && (
        <Alert className={styles.note} type="info" showIcon title={text(fallsBack, { language: customerLanguage })} />
      )}
      {issue.format === 'xlsx' && <p className={styles.quiet}>{text('sheet_hint')}</p>}
    </>
  );
}
