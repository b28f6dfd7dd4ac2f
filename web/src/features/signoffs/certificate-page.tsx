// Who agreed to which version, with every fingerprint: to be read, compared and printed.
import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useParams } from 'react-router';
import { Facts } from '@/kit/facts';
import { useFormats } from '@/kit/formats';
import { Page, Section } from '@/kit/page';
import { QueryStates } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import { type Evidence, orderQuery, type Signature, signoffQuery } from './api';
import { messages } from './messages';
import styles from './signoff.module.css';
import { Coverage } from './signoff-agreements';

export default function CertificatePage() {
  const { id = '' } = useParams();
  const text = useText(messages);
  const formats = useFormats();
  const order = useQuery(orderQuery(id));
  const signoff = useQuery(signoffQuery(id));
  return (
    <QueryStates query={order}>
      {(data) => (
        <Page
          title={text('certificate_title', { number: data.number })}
          back={{ path: `/orders/${id}`, text: text('back') }}
          width="reading"
          actions={
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              {text('print')}
            </Button>
          }
        >
          <QueryStates query={signoff}>
            {({ content_hash, signatures, evidence }) => (
              <>
                <Section>
                  <Facts
                    facts={[
                      [text('order_number'), data.number],
                      [text('customer'), data.customer_name],
                      [text('total'), data.total ? formats.money(data.total) : null],
                    ]}
                  />
                  <Proof rows={[[text('content_hash'), content_hash]]} />
                </Section>
                {signatures.map((signature) => (
                  <SignatureCertificate key={signature.id} signature={signature} />
                ))}
                {evidence.map((one) => (
                  <EvidenceCertificate key={one.id} evidence={one} />
                ))}
                {signatures.length + evidence.length === 0 && <p>{text('nothing_agreed')}</p>}
              </>
            )}
          </QueryStates>
        </Page>
      )}
    </QueryStates>
  );
}

// Long texts, each on a line of its own.
function Proof({ rows }: { rows: readonly (readonly [name: string, value: string])[] }) {
  return (
    <dl className={styles.proof}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <code>{value || '–'}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function SignatureCertificate({ signature }: { signature: Signature }) {
  const text = useText(messages);
  const formats = useFormats();
  const { statement } = signature;
  return (
    <Section
      title={text('signature_of', { name: statement.name, at: formats.instant(statement.signed_at) })}
      actions={<Coverage version={signature.version} isCurrent={signature.is_current} />}
    >
      <Facts
        facts={[
          [text('signer'), statement.name],
          [text('sent_recipient'), statement.recipient_name],
          [text('signed_at'), formats.exactInstant(statement.signed_at)],
          [text('address'), statement.address],
        ]}
      />
      <Proof
        rows={[
          [text('user_agent'), statement.user_agent],
          [text('content_hash'), statement.content_hash],
          [text('signature_hash'), signature.signature_hash],
          [text('event', { position: signature.event_position }), signature.event_hash],
        ]}
      />
      <StatusTag
        tone={signature.is_intact ? 'good' : 'severe'}
        text={text(signature.is_intact ? 'is_intact' : 'is_broken')}
      />
    </Section>
  );
}

function EvidenceCertificate({ evidence }: { evidence: Evidence }) {
  const text = useText(messages);
  const formats = useFormats();
  return (
    <Section
      title={text('evidence_of', {
        name: evidence.agreed_by,
        channel: text(evidence.channel),
        at: formats.instant(evidence.agreed_at),
      })}
      actions={<Coverage version={evidence.version} isCurrent={evidence.is_current} />}
    >
      <Facts
        facts={[
          [text('agreed_by'), evidence.agreed_by],
          [text('agreed_at'), formats.exactInstant(evidence.agreed_at)],
          [text('recorded_by'), `${evidence.recorded_by_name}, ${formats.exactInstant(evidence.recorded_at)}`],
          [text('document'), evidence.document_name || text('typed_text')],
          [text('note'), evidence.note],
        ]}
      />
      <Proof
        rows={[
          [text('document_hash'), evidence.document_hash],
          [text('event', { position: evidence.event_position }), evidence.event_hash],
        ]}
      />
      {!evidence.is_document_kept && <StatusTag tone="severe" text={text('document_gone')} />}
    </Section>
  );
}
