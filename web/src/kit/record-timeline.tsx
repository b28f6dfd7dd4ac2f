// The story of one thing from the record of changes.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { answer, api } from '@/api/client';
import type { TimelineItem } from './activity-api';
import { messages } from './messages';
import { NoteText } from './note-text';
import styles from './record-timeline.module.css';
import { idOf, type RecordedChange, type RecordReading, useRecordReading } from './recorded';
import { toldBody } from './recorded-value';
import { QueryStates } from './states';
import { useText } from './text';
import { Timeline, type TimelineEvent } from './timeline';

// More of one event would bury the rest of the story.
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
  const body = toldBody(event.body, [idOf(event.stream), event.actor_id, event.actor_name, event.at]);
  const facts = event.kind.endsWith('_created') ? [] : reading.facts({ ...event, body });
  return {
    id: event.id,
    at: event.at,
    person: event.actor_name || null,
    title: reading.kind(event.kind),
    changes: reading.changes(event),
    body: event.note ? (
      <NoteText topic={topic} note={event.note} />
    ) : event.is_withheld ? (
      <WithheldText />
    ) : (
      facts.length > 0 && <EventFacts facts={facts} most={factsAtOnce} />
    ),
  };
}

// For what the reader is not to know yet: it happened, and no more.
export function WithheldText() {
  return <p className={styles.more}>{useText(messages)('withheld')}</p>;
}

interface EventFactsProps {
  facts: readonly RecordedChange[];
  most?: number;
}

export function EventFacts({ facts, most = facts.length }: EventFactsProps) {
  const text = useText(messages);
  return (
    <>
      <dl className={styles.facts}>
        {facts.slice(0, most).map(({ field, is }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two facts of one event may have one name, and none ever moves
          <div key={place}>
            <dt>{field}</dt>
            <dd>{is}</dd>
          </div>
        ))}
      </dl>
      {facts.length > most && <p className={styles.more}>{text('more_facts', { count: facts.length - most })}</p>}
    </>
  );
}
