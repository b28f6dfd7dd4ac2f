// One requirement in full: how it came, its words or file, the fields that come from it.
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { AskReason } from '@/kit/ask-reason';
import { Facts } from '@/kit/facts';
import { useFormats } from '@/kit/formats';
import { InstantText } from '@/kit/instant-text';
import { SidePanel } from '@/kit/side-panel';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { type Requirement, requirementQuery, voidRequirement } from './api';
import { KeptOriginal } from './kept-original';
import { messages } from './messages';
import { OriginalLinks } from './original-links';
import { RequirementLinks } from './requirement-links';
import styles from './requirements.module.css';

interface RequirementPanelProps {
  order: string;
  id: string;
  mayWrite: boolean;
  onClose: () => void;
}

export function RequirementPanel({ order, id, mayWrite, onClose }: RequirementPanelProps) {
  const text = useText(messages);
  const requirement = useQuery(requirementQuery(order, id));
  return (
    <SidePanel title={requirement.data?.name ?? text('typed_text')} width={640} onClose={onClose}>
      <QueryStates query={requirement}>
        {(data) => <RequirementBody requirement={data} mayWrite={mayWrite && !data.voided_at} />}
      </QueryStates>
    </SidePanel>
  );
}

function RequirementBody({ requirement, mayWrite }: { requirement: Requirement; mayWrite: boolean }) {
  const text = useText(messages);
  const formats = useFormats();
  const [quote, setQuote] = useState('');
  const { voided_at, voided_by_name, void_reason } = requirement;
  return (
    <>
      {voided_at && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 16 }}
          title={text('voided_by', {
            person: voided_by_name ?? '',
            at: formats.instant(voided_at),
            reason: void_reason ?? '',
          })}
        />
      )}
      <div className={styles.part}>
        <Facts
          facts={[
            [text('channel'), text(requirement.channel)],
            [text('received_at'), <InstantText key="received" at={requirement.received_at} />],
            [text('sender'), requirement.sender],
            [text('note'), requirement.note],
            [text('kept_by'), requirement.kept_by_name],
            [text('size'), formats.bytes(requirement.size)],
          ]}
        />
        <code className={styles.hash}>
          {text('hash')} {requirement.hash}
        </code>
        {requirement.text && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          <pre className={styles.words} tabIndex={0} onMouseUp={() => setQuote(String(getSelection() ?? '').trim())}>
            {requirement.text}
          </pre>
        )}
        {!requirement.text && <KeptOriginal requirement={requirement} title={requirement.name ?? ''} />}
        <Actions requirement={requirement} mayWrite={mayWrite} />
      </div>
      <RequirementLinks key={requirement.revision} requirement={requirement} mayWrite={mayWrite} quote={quote} />
    </>
  );
}

function Actions({ requirement, mayWrite }: { requirement: Requirement; mayWrite: boolean }) {
  const text = useText(messages);
  const [isVoiding, setVoiding] = useState(false);
  const { order_id, id } = requirement;
  return (
    <div className={styles.actions}>
      <OriginalLinks requirement={requirement} />
      {mayWrite && (
        <Button danger onClick={() => setVoiding(true)}>
          {text('void')}
        </Button>
      )}
      {isVoiding && (
        <AskReason
          title={text('void')}
          consequence={text('void_consequence')}
          okText={text('void')}
          topics={['orders']}
          call={(reason, headers) => voidRequirement(order_id, id, reason, headers)}
          onClose={() => setVoiding(false)}
        />
      )}
    </div>
  );
}
