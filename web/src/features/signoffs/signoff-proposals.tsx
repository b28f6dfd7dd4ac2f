// What the customer wants otherwise, and how each proposal ended.
import { Button } from 'antd';
import { useState } from 'react';
import { AskReason } from '@/kit/ask-reason';
import { useFormats } from '@/kit/formats';
import { type Text, useText } from '@/kit/text';
import { closeProposal, type Proposal } from './api';
import { messages } from './messages';
import styles from './signoff.module.css';
import { Coverage } from './signoff-agreements';
import { messages as termNames } from './visitor-messages';

interface SignoffProposalsProps {
  order: string;
  proposals: readonly Proposal[];
  // Of all, also of those that are not shown.
  count: number;
  mayClose: boolean;
}

export function SignoffProposals({ order, proposals, count, mayClose }: SignoffProposalsProps) {
  const text = useText(messages);
  const formats = useFormats();
  const fieldName = useFieldName();
  const [closing, setClosing] = useState<Proposal | null>(null);
  if (proposals.length === 0) return null;
  return (
    <div className={styles.part}>
      <h3>{text('proposals')}</h3>
      {count > proposals.length && (
        <p className={styles.quiet}>{text('proposals_of', { count, shown: proposals.length })}</p>
      )}
      <ul className={styles.list}>
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <span>{text('proposal_of', { name: proposal.name, at: formats.instant(proposal.proposed_at) })}</span>
            <Coverage version={proposal.version} isCurrent={proposal.is_current} />
            <dl className={styles.changes}>
              {proposal.changes.map(({ field, text: wish }) => (
                <div key={field}>
                  <dt>{fieldName(field)}</dt>
                  <dd>{wish}</dd>
                </div>
              ))}
              {proposal.remark && (
                <div>
                  <dt>{text('whole_order')}</dt>
                  <dd>{proposal.remark}</dd>
                </div>
              )}
            </dl>
            {proposal.outcome ? (
              <span className={styles.quiet}>{outcomeText(text, proposal)}</span>
            ) : (
              mayClose && (
                <Button size="small" onClick={() => setClosing(proposal)}>
                  {text('close_proposal')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      {closing && (
        <AskReason
          title={text('close_proposal')}
          consequence={text('close_consequence')}
          okText={text('close_proposal')}
          topics={['orders', 'work']}
          call={(note, headers) => closeProposal(order, closing.id, note, headers)}
          onClose={() => setClosing(null)}
        />
      )}
    </div>
  );
}

function outcomeText(text: Text<typeof messages>, { outcome, closing_note }: Proposal): string {
  if (outcome === 'declined') return text('declined', { note: closing_note ?? '' });
  return outcome ? text(outcome) : '';
}

// As the customer saw it named: "Line 20", "Requested date".
function useFieldName(): (field: string) => string {
  const text = useText(messages);
  const termName = useText(termNames);
  const named = (name: string) => (name in termNames ? (termName as (key: string) => string)(name) : name);
  return (field) => {
    const [first = '', position, rest] = field.split('/');
    if (field === '') return text('whole_order');
    if (first !== 'lines' || position === undefined) return named(first);
    return rest ? text('line_field', { position, field: named(rest) }) : text('line', { position });
  };
}
