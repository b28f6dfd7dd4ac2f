// The body of a record's page: its facts left, everything that happened to it right; one below the other on
// a phone.
import type { ReactNode } from 'react';
import { Attachments } from './attachments';
import { FollowButton } from './follow-button';
import { messages } from './messages';
import { NoteBox } from './note-box';
import { Section } from './page';
import { PartBoundary } from './part-boundary';
import { RecordPanels } from './record-panels';
import { RecordTimeline } from './record-timeline';
import styles from './record-view.module.css';
import { useText } from './text';

interface RecordViewProps {
  topic: string;
  id: string;
  // The other party's, where there is one.
  otherZone?: string | null;
  children: ReactNode;
}

export function RecordView({ topic, id, otherZone, children }: RecordViewProps) {
  const text = useText(messages);
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        <RecordPanels topic={topic} id={id} areFirst />
        {children}
        <RecordPanels topic={topic} id={id} />
        <Attachments topic={topic} id={id} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <aside className={styles.side} aria-label={text('timeline')} tabIndex={0}>
        <Section title={text('timeline')} actions={<FollowButton topic={topic} id={id} />}>
          <NoteBox key={`${topic}/${id}`} topic={topic} id={id} />
          <PartBoundary>
            <RecordTimeline topic={topic} id={id} otherZone={otherZone ?? undefined} />
          </PartBoundary>
        </Section>
      </aside>
    </div>
  );
}
