// The files that belong to a thing: dropped here, downloaded, removed with a reason.
import { CloseOutlined, PaperClipOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useAccess, useSession } from './access';
import { type Attachment, attachmentsQuery, removeAttachment, type Thing } from './activity-api';
import { activityMessages } from './activity-messages';
import { AskReason } from './ask-reason';
import styles from './attachments.module.css';
import { FileDrop } from './file-drop';
import { useFormats } from './formats';
import { InstantText } from './instant-text';
import { Section } from './page';
import { QueryStates } from './states';
import { useText } from './text';
import { useUndoNotice } from './undo-notice';

const mostBytes = 100 * 1024 * 1024;

export function Attachments({ topic, id }: Thing) {
  const text = useText(activityMessages);
  const { may } = useAccess();
  const done = useUndoNotice();
  const attachments = useQuery(attachmentsQuery({ topic, id }));
  return (
    <Section title={text('attachments')}>
      <QueryStates query={attachments}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.empty}>{text('attachments_empty')}</p>
          ) : (
            <ul className={styles.list}>
              {items.map((attachment) => (
                <AttachmentLine key={attachment.id} topic={topic} attachment={attachment} />
              ))}
            </ul>
          )
        }
      </QueryStates>
      {may('activity.write') && (
        <FileDrop<Attachment>
          path="/attachments"
          query={() => ({ topic, id })}
          topics={[topic]}
          mostBytes={mostBytes}
          hint={text('attachment_hint')}
          onDone={({ name }) => done(text('added', { name }))}
        />
      )}
    </Section>
  );
}

function AttachmentLine({ topic, attachment }: { topic: string; attachment: Attachment }) {
  const text = useText(activityMessages);
  const formats = useFormats();
  const { may } = useAccess();
  const { person } = useSession();
  const [isRemoving, setRemoving] = useState(false);
  const { id, name, added_by_id, added_by_name, added_at, size } = attachment;
  const mayRemove = may('activity.write') && (added_by_id === person.id || may('activity.remove_attachments'));
  return (
    <li className={styles.line}>
      <PaperClipOutlined aria-hidden />
      <span className={styles.file}>
        <a href={`/api/v1/attachments/${id}/content`} download aria-label={text('download_of', { name })}>
          {name}
        </a>
        <span className={styles.facts}>
          {formats.bytes(size)} · {added_by_name} · <InstantText at={added_at} />
        </span>
      </span>
      {mayRemove && (
        <Tooltip title={text('remove')}>
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined aria-hidden />}
            aria-label={text('remove_of', { name })}
            onClick={() => setRemoving(true)}
          />
        </Tooltip>
      )}
      {isRemoving && (
        <AskReason
          title={text('remove_of', { name })}
          consequence={text('remove_consequence')}
          okText={text('remove')}
          topics={[topic]}
          call={(reason) => removeAttachment(id, reason)}
          onClose={() => setRemoving(false)}
        />
      )}
    </li>
  );
}
