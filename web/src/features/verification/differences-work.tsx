// The differences of an order, opened from the work list: looked at, corrected or resolved without leaving it.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { WorkActionProps } from '@/kit/feature';
import { SidePanel } from '@/kit/side-panel';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { standingQuery } from './api';
import { readingMessages } from './reading-messages';
import { DifferencesFor } from './standing-view';
import styles from './verification.module.css';

export default function DifferencesWork({ item, onClose }: WorkActionProps) {
  const text = useText(readingMessages);
  const order = item.link?.id ?? '';
  const standing = useQuery(standingQuery(order));
  return (
    <SidePanel
      width={640}
      title={text('title', { number: item.link?.number ?? '' })}
      onClose={onClose}
      extra={<Link to={`/orders/${order}/verification`}>{text('to_workspace')}</Link>}
    >
      <div className={styles.standing}>
        <QueryStates query={standing}>{(data) => <DifferencesFor standing={data} />}</QueryStates>
      </div>
    </SidePanel>
  );
}
