// A document as it was issued: what it is, how it stands, and what can be done with it.
import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useFormats } from '@/kit/formats';
import { StatusTag } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import { contentPath, type IssuedDocument } from './api';
import styles from './documents.module.css';
import { messages } from './messages';
import { useKindText, useLanguageText } from './wording';

export function DocumentLine({ document, onVoid }: { document: IssuedDocument; onVoid?: (() => void) | undefined }) {
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
