// One request beside whatever list it was opened from: what is asked, the order's facts, what changed, who said
// what, and the reader's own decision.
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Facts } from '@/kit/facts';
import { useFormats } from '@/kit/formats';
import { InstantText } from '@/kit/instant-text';
import { PersonName } from '@/kit/person-name';
import { SidePanel } from '@/kit/side-panel';
import { QueryStates } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { type Approval, approvalQuery } from './api';
import { ApprovalChanges } from './approval-changes';
import styles from './approvals.module.css';
import { DecideForm } from './decide-form';
import { OpeningConditions } from './opening-conditions';
import { OrderFacts } from './order-facts';
import { PartyList } from './party-list';
import { WithdrawApproval } from './withdraw-approval';
import { stateTone, useApprovalWords } from './wording';

export function ApprovalPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { text, word } = useApprovalWords();
  const approval = useQuery(approvalQuery(id));
  const title = approval.data ? `${word(approval.data.kind)} · ${approval.data.order_number}` : text('approvals');
  return (
    <SidePanel title={title} width={640} onClose={onClose}>
      <QueryStates query={approval}>{(data) => <ApprovalBody approval={data} />}</QueryStates>
    </SidePanel>
  );
}

function ApprovalBody({ approval }: { approval: Approval }) {
  const { text, word } = useApprovalWords();
  const formats = useFormats();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const isStale = !approval.covers_content && (approval.state === 'open' || approval.state === 'outdated');
  return (
    <div className={styles.panel}>
      <div className={styles.states}>
        <StatusTag tone={stateTone(approval)} text={word(approval.state)} />
        {approval.is_overdue && <StatusTag tone="severe" text={text('overdue')} />}
        {approval.is_withdrawable && (
          <Button size="small" onClick={() => setWithdrawing(true)}>
            {text('withdraw')}
          </Button>
        )}
      </div>
      {isStale && <Alert type="warning" showIcon title={text('outdated_hint')} />}
      {approval.reason && <blockquote className={styles.reason}>{approval.reason}</blockquote>}
      {approval.kind === 'gate_opening' && <OpeningConditions approval={approval} />}
      {approval.kind === 'change' && <Link to={`/changes/${approval.reference}`}>{text('see_change')}</Link>}
      <Facts
        facts={[
          [
            text('order'),
            <Link key="order" to={`/orders/${approval.order_id}`}>
              {approval.order_number}
            </Link>,
          ],
          [text('customer'), approval.customer_name],
          [text('asked_by'), <PersonName key="asker" name={approval.asked_by_name} />],
          [text('asked_at'), <InstantText key="asked" at={approval.asked_at} />],
          [text('deadline_at'), formats.instant(approval.deadline_at)],
        ]}
      />
      <PartyList parties={approval.parties} />
      {approval.decidable.length > 0 && <DecideForm key={approval.decidable[0]?.party} approval={approval} />}
      <ApprovalChanges approval={approval} />
      <OrderFacts order={approval.order} />
      {isWithdrawing && <WithdrawApproval id={approval.id} onClose={() => setWithdrawing(false)} />}
    </div>
  );
}
