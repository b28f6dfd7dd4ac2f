// The links that were sent, whether they were opened, and taking one back.
import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useChange } from '@/kit/change';
import { useFormats } from '@/kit/formats';
import { ProblemAlert } from '@/kit/problem-alert';
import { QueryStates } from '@/kit/states';
import { StatusTag, type StatusTone } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import { linksQuery, revokeLink, type SignoffLink } from './api';
import { messages } from './messages';
import styles from './signoff.module.css';

type Standing = 'open' | 'signed' | 'revoked' | 'expired' | 'outdated';

const tones: Record<Standing, StatusTone> = {
  open: 'active',
  signed: 'good',
  revoked: 'neutral',
  expired: 'neutral',
  outdated: 'neutral',
};

function standingOf(link: SignoffLink): Standing {
  if (link.revoked_at) return 'revoked';
  if (link.is_signed) return 'signed';
  if (Date.parse(link.expires_at) <= Date.now()) return 'expired';
  return link.is_current ? 'open' : 'outdated';
}

const isUndelivered = ({ state }: NonNullable<SignoffLink['mail']>) => state !== 'waiting' && state !== 'sent';

export function SignoffLinks({ order, mayRevoke }: { order: string; mayRevoke: boolean }) {
  const text = useText(messages);
  const links = useQuery(linksQuery(order));
  const [revoking, setRevoking] = useState<SignoffLink | null>(null);
  if (links.data?.items.length === 0) return null;
  return (
    <div className={styles.part}>
      <h3>{text('links')}</h3>
      <QueryStates query={links}>
        {({ items }) => (
          <ul className={styles.list}>
            {items.map((link) => (
              <LinkLine
                key={link.id}
                link={link}
                onRevoke={mayRevoke && !link.revoked_at ? () => setRevoking(link) : undefined}
              />
            ))}
          </ul>
        )}
      </QueryStates>
      {revoking && <Revoke order={order} link={revoking} onClose={() => setRevoking(null)} />}
    </div>
  );
}

function LinkLine({ link, onRevoke }: { link: SignoffLink; onRevoke: (() => void) | undefined }) {
  const text = useText(messages);
  const formats = useFormats();
  const standing = standingOf(link);
  return (
    <li>
      <span>
        {text('sent_to', {
          recipient: link.recipient_name,
          person: link.sent_by_name,
          at: formats.instant(link.sent_at),
        })}
      </span>
      <StatusTag tone={tones[standing]} text={`${text('version', { version: link.version })} · ${text(standing)}`} />
      <span className={styles.quiet}>
        {link.last_viewed_at
          ? text('views', { count: link.views, at: formats.instant(link.last_viewed_at) })
          : standing !== 'signed' && text('never_opened')}
        {standing === 'open' && ` · ${text('until', { at: formats.instant(link.expires_at) })}`}
        {link.mail && ` · ${text(`mail_${link.mail.state}`)} ${link.mail.masked_address}`}
      </span>
      {link.mail && isUndelivered(link.mail) && <span className={styles.quiet}>{link.mail.reply}</span>}
      {onRevoke && (
        <Button size="small" onClick={onRevoke}>
          {text('revoke')}
        </Button>
      )}
    </li>
  );
}

function Revoke({ order, link, onClose }: { order: string; link: SignoffLink; onClose: () => void }) {
  const text = useText(messages);
  const change = useChange({ topics: ['orders'], call: () => revokeLink(order, link.id) });
  const revoke = async () => {
    try {
      await change.run(undefined);
      onClose();
    } catch {
      // shown below
    }
  };
  return (
    <Modal
      open
      title={text('revoke_title')}
      okText={text('revoke')}
      cancelText={text('cancel')}
      okButtonProps={{ danger: true, loading: change.isRunning }}
      onOk={() => void revoke()}
      onCancel={onClose}
    >
      <p>{text('revoke_consequence')}</p>
      {change.problem && <ProblemAlert problem={change.problem} />}
    </Modal>
  );
}
