// What was agreed so far: signatures and evidence, each with the version it covers.
import { useFormats } from '@/kit/formats';
import { StatusTag } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import type { Signoff } from './api';
import { messages } from './messages';
import styles from './signoff.module.css';

export function SignoffAgreements({ signoff }: { signoff: Signoff }) {
  const text = useText(messages);
  const formats = useFormats();
  if (signoff.signatures.length + signoff.evidence.length === 0) return null;
  return (
    <ul className={styles.list}>
      {signoff.signatures.map(({ id, statement, version, is_current, is_intact }) => (
        <li key={id}>
          <span>{text('signature_of', { name: statement.name, at: formats.instant(statement.signed_at) })}</span>
          <Coverage version={version} isCurrent={is_current} />
          {!is_intact && <StatusTag tone="severe" text={text('is_broken')} />}
        </li>
      ))}
      {signoff.evidence.map((one) => (
        <li key={one.id}>
          <span>
            {text('evidence_of', {
              name: one.agreed_by,
              channel: text(one.channel),
              at: formats.instant(one.agreed_at),
            })}
          </span>
          <Coverage version={one.version} isCurrent={one.is_current} />
          <span className={styles.quiet}>
            {text('evidence_by', { document: one.document_name || text('typed_text'), person: one.recorded_by_name })}
          </span>
          {!one.is_document_kept && <StatusTag tone="severe" text={text('document_gone')} />}
        </li>
      ))}
    </ul>
  );
}

export function Coverage({ version, isCurrent }: { version: number; isCurrent: boolean }) {
  const text = useText(messages);
  return (
    <StatusTag
      tone={isCurrent ? 'good' : 'neutral'}
      text={`${text('version', { version })} · ${text(isCurrent ? 'current' : 'outdated')}`}
    />
  );
}
