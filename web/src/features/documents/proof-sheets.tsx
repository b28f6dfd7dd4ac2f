// Where an order is verified: the proof of it as a document, those issued and another.
import { FileProtectOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useAccess } from '@/kit/access';
import { Section } from '@/kit/page';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { documentsQuery } from './api';
import { DocumentLine } from './document-line';
import styles from './documents.module.css';
import { IssueDocument } from './issue-document';
import { messages } from './messages';

const kind = 'verification_proof_sheet';

export default function ProofSheets({ id }: { id: string }) {
  const text = useText(messages);
  const { may } = useAccess();
  const documents = useQuery(documentsQuery(id));
  const [isIssuing, setIssuing] = useState(false);
  return (
    <Section
      title={text('proof_sheets')}
      hint={text('proof_sheets_hint')}
      actions={
        may('documents.issue') && (
          <Button icon={<FileProtectOutlined aria-hidden />} onClick={() => setIssuing(true)}>
            {text('issue_proof_sheet')}
          </Button>
        )
      }
    >
      <QueryStates query={documents}>
        {({ items }) => {
          const sheets = items.filter((document) => document.kind === kind);
          return sheets.length === 0 ? (
            <p className={styles.quiet}>{text('no_proof_sheet')}</p>
          ) : (
            <ul className={styles.list}>
              {sheets.map((document) => (
                <DocumentLine key={document.id} document={document} />
              ))}
            </ul>
          );
        }}
      </QueryStates>
      {isIssuing && <IssueDocument order={id} kind={kind} onClose={() => setIssuing(false)} />}
    </Section>
  );
}
