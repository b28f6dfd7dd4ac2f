// Why a line was late, in its row; who may says so there.
import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useAccess } from '@/kit/access';
import { useText } from '@/kit/text';
import type { OnTimeLine } from './api';
import { GiveLateReason } from './give-late-reason';
import { lateMessages, partyMessages, reasonMessages } from './late-reason-messages';
import styles from './on-time.module.css';

export function LateReason({ line }: { line: OnTimeLine }) {
  const text = useText(lateMessages);
  const reasonText = useText(reasonMessages);
  const partyText = useText(partyMessages);
  const { may } = useAccess();
  const [isOpen, setOpen] = useState(false);
  const { late_reason, late_party, late_note, outcome } = line;
  if (outcome === 'on_time' && !late_reason) return '–';
  const isExplained = late_reason !== null && late_party !== null;
  const action = isExplained ? text('change_reason') : text('give_reason');
  return (
    <span className={styles.reason}>
      {isExplained && (
        <span title={late_note ?? undefined}>
          {reasonText(late_reason)} · {partyText(late_party)}
        </span>
      )}
      {may('figures.explain') && outcome !== 'on_time' && (
        <Button
          size="small"
          type="text"
          icon={<EditOutlined aria-hidden />}
          aria-label={`${action} · ${line.order_number} ${line.position}`}
          onClick={() => setOpen(true)}
        >
          {!isExplained && action}
        </Button>
      )}
      {!isExplained && !may('figures.explain') && text('not_explained')}
      {isOpen && <GiveLateReason line={line} onClose={() => setOpen(false)} />}
    </span>
  );
}
