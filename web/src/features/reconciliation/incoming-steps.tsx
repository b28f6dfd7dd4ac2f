// What can be done now with something that came in.
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAccess } from '@/kit/access';
import { AskReason } from '@/kit/ask-reason';
import { useChange } from '@/kit/change';
import { Section } from '@/kit/page';
import { ProblemAlert } from '@/kit/problem-alert';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { closeIncoming, type Incoming, reopenIncoming } from './api';
import styles from './incoming.module.css';
import { LinkOrder } from './link-order';
import { messages } from './messages';

export function IncomingSteps({ incoming }: { incoming: Incoming }) {
  const text = useText(messages);
  const { reaches } = useAccess();
  const mayWrite = reaches('incoming.write', incoming.owner_id, incoming.department_id);
  const person = incoming.settled_by_name ?? '';
  return (
    <Section>
      <div className={styles.steps}>
        {incoming.state === 'waiting' && (
          <>
            <p className={styles.says}>{text('next_waiting')}</p>
            {mayWrite && <Settling incoming={incoming} />}
          </>
        )}
        {incoming.state === 'linked' && (
          <p className={styles.says}>
            {text('next_linked', { person })} <Link to={`/orders/${incoming.order_id}`}>{incoming.order_number}</Link>
          </p>
        )}
        {incoming.state === 'closed' && (
          <p className={styles.says}>{text('next_closed', { person, reason: incoming.reason ?? '' })}</p>
        )}
        {incoming.state !== 'waiting' && mayWrite && <Reopen incoming={incoming} />}
      </div>
    </Section>
  );
}

function Settling({ incoming }: { incoming: Incoming }) {
  const text = useText(messages);
  const navigate = useNavigate();
  const { may } = useAccess();
  const [asked, setAsked] = useState<'link' | 'close' | null>(null);
  return (
    <>
      {incoming.kind !== 'deposit' && may('orders.write') && (
        <Button type="primary" onClick={() => navigate(`/orders/read?incoming=${incoming.id}`)}>
          {text('make_order')}
        </Button>
      )}
      <Button onClick={() => setAsked('link')}>{text('link')}</Button>
      <Button onClick={() => setAsked('close')}>{text('close')}</Button>
      {asked === 'link' && <LinkOrder incoming={incoming} onClose={() => setAsked(null)} />}
      {asked === 'close' && (
        <AskReason
          title={text('close_title')}
          consequence={text('close_consequence')}
          okText={text('close')}
          topics={['incoming', 'work']}
          call={(reason, headers) => closeIncoming(incoming.id, reason, headers)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

function Reopen({ incoming }: { incoming: Incoming }) {
  const text = useText(messages);
  const done = useUndoNotice();
  const reopening = useChange({
    topics: ['incoming', 'work'],
    call: (id: string, headers) => reopenIncoming(id, headers),
  });
  const reopen = async () => {
    try {
      await reopening.run(incoming.id);
      done(text('reopened'));
    } catch {
      // Drawn below as reopening.problem.
    }
  };
  return (
    <>
      <Button loading={reopening.isRunning} onClick={() => void reopen()}>
        {text('reopen')}
      </Button>
      {reopening.problem && <ProblemAlert problem={reopening.problem} />}
    </>
  );
}
