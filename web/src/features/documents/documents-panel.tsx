// The documents of an order on its page: what went out, from which version, and issuing another.
import { FileAddOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useAccess } from '@/kit/access';
import { AskReason } from '@/kit/ask-reason';
import { Section } from '@/kit/page';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { documentsQuery, type IssuedDocument, voidDocument } from './api';
import { DocumentLine } from './document-line';
import styles from './documents.module.css';
import { IssueDocument } from './issue-document';
import { messages } from './messages';

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
