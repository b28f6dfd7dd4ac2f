// How an order's verification stands: what it needs and why, its differences, its signatures.
import { Alert } from 'antd';
import { Link } from 'react-router';
import { useFormats } from '@/kit/formats';
import { InstantText } from '@/kit/instant-text';
import { StatusTag } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import type { Standing } from './api';
import { Checks } from './checks';
import { Differences } from './differences';
import { Levels } from './levels';
import { reasonTexts } from './standing';
import { standingMessages } from './standing-messages';
import styles from './verification.module.css';

export function StandingView({ standing }: { standing: Standing }) {
  const text = useText(standingMessages);
  const formats = useFormats();
  return (
    <div className={styles.standing}>
      <p className={styles.needed}>
        <StatusTag
          tone={standing.is_verified ? 'good' : 'active'}
          text={text(standing.is_verified ? 'is_verified' : 'not_verified')}
        />
        <span>{text('needed_level', { level: standing.required_level })}</span>
        <span className={styles.quiet}>
          {text('because', { reasons: formats.list(reasonTexts(standing.reasons, text as (key: string) => string)) })}
        </span>
      </p>
      {standing.has_other_documents && <Alert type="warning" showIcon title={text('other_documents')} />}
      <DifferencesFor standing={standing} />
      <Checks standing={standing} />
      <Levels standing={standing} />
      <EarlierSignatures standing={standing} />
    </div>
  );
}

// As far as the reader may see them.
export function DifferencesFor({ standing }: { standing: Standing }) {
  return standing.must_read_first ? <ReadFirst standing={standing} /> : <Differences standing={standing} />;
}

// The blind second look: how many differences there are, not which.
function ReadFirst({ standing }: { standing: Standing }) {
  const text = useText(standingMessages);
  return (
    <Alert
      type="info"
      showIcon
      title={text('read_first', { count: standing.open_discrepancies })}
      action={<Link to={`/orders/${standing.order_id}/verification?view=entry`}>{text('read_first_link')}</Link>}
    />
  );
}

function EarlierSignatures({ standing }: { standing: Standing }) {
  const { earlier_signatures, content_hash } = standing;
  const text = useText(standingMessages);
  if (earlier_signatures.length === 0) return null;
  return (
    <details className={styles.folded}>
      <summary>{text('earlier_signatures', { count: earlier_signatures.length })}</summary>
      <ul className={styles.earlier}>
        {earlier_signatures.map((one) => (
          <li key={one.id}>
            {text('earlier_signature', { level: one.level })} · {one.signed_by_name} ·{' '}
            <InstantText at={one.signed_at} />
            {!one.is_independent && ` · ${text('not_independent')}`}
            {one.content_hash === content_hash && ` · ${text('over_other_documents')}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
