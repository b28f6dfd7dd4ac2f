// The story of one thing from the record of changes.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { answer, api } from '@/api/client';
import type { TimelineItem } from './activity-api';
import { messages } from './messages';
import { NoteText } from './note-text';
import styles from './record-timeline.module.css';
import { type RecordedChange, type RecordReading, useRecordReading } from './recorded';
import { QueryStates } from './states';
import { useText } from './text';
import { Timeline, type TimelineEvent } from './timeline';

// More than this would bury the rest of the story.
const factsAtOnce = 6;

interface RecordTimelineProps {
  topic: string;
  id: string;
  otherZone?: string | undefined;
}

export function RecordTimeline({ topic, id, otherZone }: RecordTimelineProps) {
  const text = useText(messages);
  const reading = useRecordReading();
  const timeline = useInfiniteQuery({
    queryKey: [topic, id, 'timeline'],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/timeline/{topic}/{id}', {
          params: { path: { topic, id }, query: { limit: 50, ...(pageParam ? { after: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const more = timeline.hasNextPage && (
    <Button size="small" loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
      {text('load_more')}
    </Button>
  );
  return (
    <QueryStates query={timeline}>
      {(data) =>
        reading && (
          <Timeline
            events={data.pages.flatMap((page) => page.items).map((event) => timelineEvent(topic, event, reading))}
            more={more}
            {...(otherZone ? { otherZone } : {})}
          />
        )
      }
    </QueryStates>
  );
}

function timelineEvent(topic: string, event: TimelineItem, reading: RecordReading): TimelineEvent {
  const facts = event.kind.endsWith('_created') ? [] : reading.facts(event);
  return {
    id: event.id,
    at: event.at,
    person: event.actor_name || null,
    title: reading.kind(event.kind),
    changes: reading.changes(event),
    body: event.note ? (
      <NoteText topic={topic} note={event.note} />
    ) : (
      facts.length > 0 && facts.length <= factsAtOnce && <EventFacts facts={facts} />
    ),
  };
}

export function EventFacts({ facts }: { facts: readonly RecordedChange[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ field, is }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>{is}</dd>
        </div>
      ))}
    </dl>
  );
}
