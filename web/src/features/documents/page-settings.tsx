// The pages of documents: edited, looked at with a real order, given back.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { orders } from '@/api/choices';
import { problemOf } from '@/api/problems';
import { refresh } from '@/api/query';
import { type RepeatSafe, useChange } from '@/kit/change';
import { Changeable } from '@/kit/changeable';
import { EmptyText } from '@/kit/fixed';
import { useFormats } from '@/kit/formats';
import { FoundSelect } from '@/kit/found-select';
import { Section } from '@/kit/page';
import { ProblemAlert } from '@/kit/problem-alert';
import { Select } from '@/kit/select';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { useUnsavedDraft } from '@/kit/unsaved-draft';
import {
  type Language,
  previewTemplate,
  restoreTemplate,
  revisionsQuery,
  setTemplate,
  type Template,
  templateQuery,
  templatesQuery,
} from './api';
import styles from './documents.module.css';
import { messages } from './messages';
import { PagePreview } from './page-preview';
import { settingsMessages } from './settings-messages';
import { usePreview } from './use-preview';
import { useKindText, useLanguageText } from './wording';

const languages: readonly Language[] = ['zh', 'en', 'es', 'fr', 'de'];
const brackets = { open: '{{', close: '}}' };

export function PageSettings() {
  const text = useText(messages);
  const kindText = useKindText();
  const templates = useQuery(templatesQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <QueryStates query={templates}>
      {({ items }) => {
        const kind = chosen ?? items[0]?.kind ?? '';
        return (
          <>
            <Form layout="vertical" component="div">
              <Form.Item label={text('kind')} htmlFor="page-kind">
                <Select
                  id="page-kind"
                  style={{ maxWidth: 320 }}
                  value={kind}
                  options={items.map(({ kind: value }) => ({ value, label: kindText(value) }))}
                  onChange={setChosen}
                />
              </Form.Item>
            </Form>
            <KindPage key={kind} kind={kind} />
          </>
        );
      }}
    </QueryStates>
  );
}

function KindPage({ kind }: { kind: string }) {
  const template = useQuery(templateQuery(kind));
  return (
    <QueryStates query={template}>
      {(data) => (
        <Changeable permission="documents.settings">
          <PageEditor template={data} />
        </Changeable>
      )}
    </QueryStates>
  );
}

// Not saved yet, and what it began with.
interface Written {
  page: string;
  revision: number;
}

function PageEditor({ template }: { template: Template }) {
  const text = useText(settingsMessages);
  const formats = useFormats();
  const done = useUndoNotice();
  const client = useQueryClient();
  const draft = useUnsavedDraft<Written>(`document-page/${template.kind}`);
  const [written, setWritten] = useState<Written | null>(draft.restored?.value ?? null);
  const page = written?.page ?? template.page;
  // What somebody saved meanwhile stays among the earlier revisions: said before it is replaced.
  const isOvertaken = written !== null && written.revision !== template.revision;
  const setPage = (next: string) => {
    const begun = { page: next, revision: written?.revision ?? template.revision };
    setWritten(begun);
    draft.keep(begun);
  };
  const forget = () => {
    draft.discard();
    setWritten(null);
  };
  const saving = useChange({
    topics: ['documents', 'orders'],
    call: (next: string) => setTemplate(template.kind, next, template.revision),
  });
  const restoring = useChange({
    topics: ['documents', 'orders'],
    call: (revision: number, headers: RepeatSafe) => restoreTemplate(template.kind, revision, headers),
  });
  const settle = async (change: Promise<unknown>) => {
    try {
      await change;
      forget();
      done(text('saved'));
    } catch (error) {
      if (problemOf(error).code === 'revision_moved_on') void refresh(client, 'documents');
    }
  };
  const problem = [saving.problem, restoring.problem].find((one) => one && one.code !== 'revision_moved_on');
  const standing = template.is_shipped
    ? text('shipped')
    : text('own', {
        revision: template.revision,
        person: template.edited_by_name ?? '',
        at: template.edited_at ? formats.instant(template.edited_at) : '',
      });
  return (
    <div className={styles.stack}>
      <Section title={text('page_text')} hint={`${standing} · ${text('page_hint', brackets)}`}>
        <div className={styles.editor}>
          <Input.TextArea
            aria-label={text('page_text')}
            rows={22}
            spellCheck={false}
            maxLength={60_000}
            value={page}
            onChange={({ target }) => setPage(target.value)}
          />
        </div>
        {isOvertaken && (
          <Alert
            type="warning"
            showIcon
            title={text('overtaken', {
              person: template.edited_by_name ?? '',
              at: template.edited_at ? formats.instant(template.edited_at) : '',
            })}
            description={text('overtaken_hint')}
          />
        )}
        {problem && <ProblemAlert problem={problem} />}
        <div className={styles.buttons} style={{ marginTop: 12 }}>
          <Button
            type="primary"
            {...(page === template.page ? { disabled: true } : {})}
            loading={saving.isRunning}
            onClick={() => void settle(saving.run(page))}
          >
            {text('save_page')}
          </Button>
          {written && page !== template.page && <Button onClick={forget}>{text('discard_page')}</Button>}
          {!template.is_shipped && (
            <Button loading={restoring.isRunning} onClick={() => void settle(restoring.run(template.revision))}>
              {text('restore')}
            </Button>
          )}
        </div>
      </Section>
      <LookAtPage kind={template.kind} page={page} />
      <Section title={text('available_names')}>
        <ul className={styles.names}>
          {template.names.map((name) => (
            <li key={name}>
              <code>{name}</code>
            </li>
          ))}
        </ul>
      </Section>
      {template.revision > 0 && <EarlierRevisions kind={template.kind} onTake={setPage} />}
    </div>
  );
}

function LookAtPage({ kind, page }: { kind: string; page: string }) {
  const text = useText(settingsMessages);
  const words = useText(messages);
  const languageText = useLanguageText();
  const [language, setLanguage] = useState<Language>('en');
  const [order, setOrder] = useState<string | null>(null);
  const looking = usePreview({ page, language, order }, (input) =>
    previewTemplate(kind, input.page, input.language, input.order),
  );
  return (
    <Section title={words('preview')}>
      <Form layout="vertical" component="div">
        <div className={styles.fields}>
          <Form.Item label={text('preview_order')} htmlFor="preview-order">
            <FoundSelect
              id="preview-order"
              choices={orders}
              placeholder={<EmptyText>{text('sample_order')}</EmptyText>}
              value={order}
              onChange={setOrder}
            />
          </Form.Item>
          <Form.Item label={words('language')} htmlFor="preview-language">
            <Select
              id="preview-language"
              value={language}
              options={languages.map((value) => ({ value, label: languageText(value) }))}
              onChange={setLanguage}
            />
          </Form.Item>
        </div>
        {looking.problem && <ProblemAlert problem={looking.problem} />}
        <div className={styles.buttons}>
          <Button loading={looking.isRunning} onClick={looking.look}>
            {words(looking.isRunning ? 'previewing' : 'preview')}
          </Button>
        </div>
      </Form>
      {looking.preview && <PagePreview preview={looking.preview} />}
    </Section>
  );
}

function EarlierRevisions({ kind, onTake }: { kind: string; onTake: (page: string) => void }) {
  const text = useText(settingsMessages);
  const formats = useFormats();
  const revisions = useQuery(revisionsQuery(kind));
  return (
    <Section title={text('earlier')}>
      <QueryStates query={revisions}>
        {({ items }) => (
          <ul className={styles.list}>
            {items.map(({ revision, edited_by_name, edited_at, page }) => (
              <li key={revision}>
                <span>{text('revision', { revision, person: edited_by_name, at: formats.instant(edited_at) })}</span>
                {page ? (
                  <Button size="small" onClick={() => onTake(page)}>
                    {text('take_revision')}
                  </Button>
                ) : (
                  <span className={styles.quiet}>{text('shipped')}</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryStates>
    </Section>
  );
}
