// The documents of an order on its page: what went out, from which version, and issuing another.
import { DownloadOutlined, FileAddOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useAccess } from '@/kit/access';
import { AskReason } from '@/kit/ask-reason';
import { useFormats } from '@/kit/formats';
import { Section } from '@/kit/page';
import { QueryStates } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import { contentPath, documentsQuery, type IssuedDocument, voidDocument } from './api';
import styles from './documents.module.css';
import { IssueDocument } from './issue-document';
import { messages } from './messages';
import { useKindText, useLanguageText } from './wording';

export default function DocumentsPanel({ id }: { id: string }) {
  const text = useText(messages);
  const { may } = useAccess();
  const documents = useQuery(documentsQuery(id));
  const [isIssuing, setIssuing] = useState(false);
  const [voiding, setVoiding] = useState<IssuedDocument | null>(null);
  const mayVoid = may('documents.void');
  return (
    <Section
      title={text('documents')}
      hint={text('documents_hint')}
      actions={
        may('documents.issue') && (
          <Button icon={<FileAddOutlined aria-hidden />} onClick={() => setIssuing(true)}>
            {text('issue')}
          </Button>
        )
      }
    >
      <QueryStates query={documents}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet}>{text('none')}</p>
          ) : (
            <ul className={styles.list}>
              {items.map((document) => (
                <DocumentLine
                  key={document.id}
                  document={document}
                  onVoid={mayVoid && !document.voided_at ? () => setVoiding(document) : undefined}
                />
              ))}
            </ul>
          )
        }
      </QueryStates>
      {isIssuing && <IssueDocument order={id} onClose={() => setIssuing(false)} />}
      {voiding && (
        <AskReason
          title={text('void_named', { number: voiding.number })}
          consequence={text('void_consequence', { number: voiding.number })}
          okText={text('void_it')}
          topics={['orders']}
          call={(reason, headers) => voidDocument(id, voiding.id, reason, headers)}
          onClose={() => setVoiding(null)}
        />
      )}
    </Section>
  );
}

function DocumentLine({ document, onVoid }: { document: IssuedDocument; onVoid: (() => void) | undefined }) {
  const text = useText(messages);
  const formats = useFormats();
  const kindText = useKindText();
  const languageText = useLanguageText();
  return (
    <li className={document.voided_at ? styles.void : undefined}>
      <span className={styles.name}>
        <b>{document.number}</b>
        <span>{kindText(document.kind)}</span>
        <span className={styles.quiet}>
          {languageText(document.language)} · {document.format.toUpperCase()} · {formats.bytes(document.file_size)}
        </span>
      </span>
      <Standing document={document} />
      <span className={styles.quiet}>
        {text('issued_by', { person: document.issued_by_name, at: formats.instant(document.issued_at) })}
      </span>
      <span className={styles.acts}>
        <Button
          size="small"
          icon={<DownloadOutlined aria-hidden />}
          href={contentPath(document.order_id, document.id)}
          download
          aria-label={text('download_named', { name: document.file_name })}
        >
          {text('download')}
        </Button>
        {onVoid && (
          <Button size="small" onClick={onVoid} aria-label={text('void_named', { number: document.number })}>
            {text('void_it')}
          </Button>
        )}
      </span>
    </li>
  );
}

function Standing({ document }: { document: IssuedDocument }) {
  const text = useText(messages);
  if (document.voided_at) {
    return (
      <span>
        <StatusTag tone="neutral" text={text('is_void')} />{' '}
        <span className={styles.quiet}>
          {text('void_because', { person: document.voided_by_name ?? '', reason: document.void_reason ?? '' })}
        </span>
      </span>
    );
  }
  return document.is_current ? (
    <StatusTag tone="good" text={text('current')} />
  ) : (
    <StatusTag tone="general" text={text('outdated')} />
  );
}
