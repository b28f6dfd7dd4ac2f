import { useQuery } from '@tanstack/react-query';
import { useFormats } from '@/kit/formats';
import { QueryStates } from '@/kit/states';
import { Timeline, type TimelineChange, type TimelineEvent } from '@/kit/timeline';
import { type RecordedEvent, timelineQuery } from './api';
import { useOrderWords } from './wording';

interface RecordedChange {
  path: string;
  before: unknown;
  after: unknown;
}

const isRecordedChanges = (body: unknown): body is { changes: RecordedChange[] } =>
  typeof body === 'object' && body !== null && Array.isArray((body as { changes?: unknown }).changes);

// Fields that people do not follow: they only repeat what others say.
const unseen = new Set([
  '/held_from',
  '/held_at',
  '/revision',
  '/completeness_percent',
  '/confirmed_at',
  '/cancelled_at',
]);

export function OrderTimeline({ id }: { id: string }) {
  const { word, field } = useOrderWords();
  const formats = useFormats();
  const timeline = useQuery(timelineQuery(id));

  const shown = (value: unknown): string => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? formats.date(value) : word(value);
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    return JSON.stringify(value);
  };
  const changesOf = (event: RecordedEvent): TimelineChange[] =>
    isRecordedChanges(event.body)
      ? event.body.changes
          .filter((change) => !unseen.has(change.path))
          .map((change) => ({ field: field(change.path), was: shown(change.before), is: shown(change.after) }))
      : [];
  const events = (items: readonly RecordedEvent[]): TimelineEvent[] =>
    items.map((event) => ({
      id: event.id,
      at: event.at,
      person: event.actor_name || null,
      title: word(event.kind),
      changes: changesOf(event),
    }));

  return <QueryStates query={timeline}>{(data) => <Timeline events={events(data.items)} />}</QueryStates>;
}
