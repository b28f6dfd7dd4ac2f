// Signs one level: asks once, naming what follows.
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useChange } from '@/kit/change';
import { ProblemAlert } from '@/kit/problem-alert';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { type Standing, signLevel } from './api';
import { standingMessages } from './standing-messages';

type Hashes = Pick<Standing, 'content_hash' | 'documents_hash'>;

interface SignLevelProps {
  standing: Standing;
  level: number;
  // As whose deputy; without it in one's own right.
  inPlaceOf?: { id: string; name: string };
}

export function SignLevel({ standing, level, inPlaceOf }: SignLevelProps) {
  const text = useText(standingMessages);
  const done = useUndoNotice();
  // The content that is shown is what is signed, also when another one arrives while the question stands; and the
  // documents likewise.
  const [asked, setAsked] = useState<Hashes | null>(null);
  const change = useChange({
    topics: ['orders', 'work'],
    call: (hashes: Hashes, headers) =>
      signLevel(
        standing.order_id,
        { level, ...hashes, ...(inPlaceOf ? { in_place_of_id: inPlaceOf.id } : {}) },
        headers,
      ),
  });
  const ask = () => setAsked({ content_hash: standing.content_hash, documents_hash: standing.documents_hash });
  const close = () => {
    change.reset();
    setAsked(null);
  };
  const sign = async (hashes: Hashes) => {
    try {
      await change.run(hashes);
      done(text('signed_now', { level }));
      close();
    } catch {
      // shown below
    }
  };
  return (
    <>
      <Button type="primary" size="small" onClick={ask}>
        {inPlaceOf ? text('sign_for', { level, person: inPlaceOf.name }) : text('sign', { level })}
      </Button>
      {asked && (
        <Modal
          open
          title={text('sign_title', { level, number: standing.order_number })}
          okText={text('sign_now')}
          cancelText={text('not_now')}
          okButtonProps={{ loading: change.isRunning }}
          onOk={() => void sign(asked)}
          onCancel={close}
        >
          <p>{text('sign_consequence')}</p>
          {change.problem && <ProblemAlert problem={change.problem} />}
        </Modal>
      )}
    </>
  );
}
