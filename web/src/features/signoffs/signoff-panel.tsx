// The sign-off on the order's page: where it stands, what was agreed and proposed, the links, and the ways on.
import { FileProtectOutlined, SendOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAccess } from '@/kit/access';
import { Section } from '@/kit/page';
import { QueryStates } from '@/kit/states';
import { StatusTag, type StatusTone } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import { orderQuery, type Signoff, signoffQuery } from './api';
import { messages } from './messages';
import { RecordEvidence } from './record-evidence';
import { SendLink } from './send-link';
import styles from './signoff.module.css';
import { SignoffAgreements } from './signoff-agreements';
import { SignoffLinks } from './signoff-links';
import { SignoffProposals } from './signoff-proposals';

const tones: Record<Signoff['state'], StatusTone> = {
  not_sent: 'neutral',
  awaiting_customer: 'active',
  change_proposed: 'general',
  changed_since_signed: 'general',
  signed_off: 'good',
};

const isOver = (status: string | undefined) => status === 'closed' || status === 'cancelled';

export default function SignoffPanel({ id }: { id: string }) {
  const text = useText(messages);
  const { may } = useAccess();
  const order = useQuery(orderQuery(id));
  const signoff = useQuery(signoffQuery(id));
  const [opened, setOpened] = useState<'link' | 'evidence' | null>(null);
  const maySend = may('signoffs.send') && order.data?.is_historical === false && !isOver(order.data.status);
  const state = signoff.data?.state;
  return (
    <Section
      title={text('signoff')}
      hint={text('signoff_hint')}
      actions={
        maySend && (
          <>
            <Button icon={<FileProtectOutlined aria-hidden />} onClick={() => setOpened('evidence')}>
              {text('record_evidence')}
            </Button>
            {signoff.data?.may_be_sent && (
              <Button
                type={state === 'signed_off' || state === 'awaiting_customer' ? 'default' : 'primary'}
                icon={<SendOutlined aria-hidden />}
                onClick={() => setOpened('link')}
              >
                {text('send_link')}
              </Button>
            )}
          </>
        )
      }
    >
      <QueryStates query={signoff}>
        {(data) => (
          <>
            <Standing signoff={data} hasAgreements={data.signatures.length + data.evidence.length > 0} id={id} />
            {maySend && !data.may_be_sent && <p className={styles.quiet}>{text('not_yet')}</p>}
            <SignoffAgreements signoff={data} />
            <SignoffProposals order={id} proposals={data.proposals} count={data.proposal_count} mayClose={maySend} />
            <SignoffLinks order={id} mayRevoke={maySend} />
          </>
        )}
      </QueryStates>
      {opened === 'link' && order.data && <SendLink order={order.data} onClose={() => setOpened(null)} />}
      {opened === 'evidence' && signoff.data && (
        <RecordEvidence order={id} contentHash={signoff.data.content_hash} onClose={() => setOpened(null)} />
      )}
    </Section>
  );
}

function Standing({ signoff, hasAgreements, id }: { signoff: Signoff; hasAgreements: boolean; id: string }) {
  const text = useText(messages);
  const { state, version } = signoff;
  const isWarning = state === 'change_proposed' || state === 'changed_since_signed';
  return (
    <>
      <p className={styles.standing}>
        <StatusTag tone={tones[state]} text={text(state)} />
        {version != null && <span>{text('version', { version })}</span>}
        {hasAgreements && <Link to={`/orders/${id}/signoff`}>{text('certificate')}</Link>}
      </p>
      {isWarning ? (
        <Alert type="warning" showIcon title={text(`${state}_hint`)} />
      ) : (
        <p className={styles.quiet}>{text(`${state}_hint`)}</p>
      )}
    </>
  );
}
