// The record of changes in words: each capability words the kinds of its events and its fields
// (record-words.ts of its folder); here a recorded event becomes what people read.
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { Choices } from '@/api/choices';
import { type Feature, useFeatures } from './feature';
import type { Formats } from './formats';
import { useFormats } from './formats';
import { ChoiceName } from './found-select';
import { type Language, useLocale } from './language';
import { messages } from './messages';
import { type Messages, type Wording, worded } from './text';

export interface TopicWords {
  text: Wording;
  path?: (id: string) => string;
  // What one of them is called.
  names?: Choices;
}

export interface RecordWords {
  // By topic, the first part of a stream: "orders".
  topics: Readonly<Record<string, TopicWords>>;
  // "order_created"
  kinds: Messages;
  // Names of fields, and where a field is called otherwise within another: "delivery_address/lines".
  fields: Messages;
  // Codes that stand as values: "under_review".
  values?: Messages;
  // Fields that name another record by its id.
  refers?: Readonly<Record<string, Choices>>;
}

// As /record and /timeline give it.
export interface RecordedEvent {
  id: string;
  stream: string;
  kind: string;
  at: string;
  actor_id: string;
  actor_name: string;
  via: string;
  body?: unknown;
}

export interface RecordedChange {
  field: string;
  was: ReactNode;
  is: ReactNode;
}

export interface RecordReading {
  kind: (kind: string) => string;
  topic: (topic: string) => string;
  // "lines/20/quantity" of a topic's things.
  field: (topic: string, path: string) => string;
  // A thing as people call it: "Customer ACME".
  thing: (stream: string) => ReactNode;
  // Where a thing's page is, if it has one.
  path: (stream: string) => string | null;
  // Old → new, for an edit.
  changes: (event: RecordedEvent) => RecordedChange[];
  // What else the event says.
  facts: (event: RecordedEvent) => RecordedChange[];
  kinds: readonly string[];
  topics: readonly string[];
}

const noWords: RecordWords = { topics: {}, kinds: {}, fields: {} };

async function wordsOf(features: readonly Feature[]): Promise<readonly RecordWords[]> {
  const all = await Promise.all(features.flatMap((feature) => feature.recordWords?.() ?? []));
  return all.map(({ recordWords }) => recordWords);
}

export function useRecordReading(): RecordReading | null {
  const features = useFeatures();
  const { language } = useLocale();
  const formats = useFormats();
  const words = useQuery({
    queryKey: ['record-words'],
    queryFn: () => wordsOf(features),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  return useMemo(() => (words.data ? readingOf(words.data, language, formats) : null), [words.data, language, formats]);
}

export const topicOf = (stream: string) => stream.split('/')[0] ?? '';
const idOf = (stream: string) => stream.slice(stream.indexOf('/') + 1);
const spaced = (code: string) => code.replaceAll('_', ' ');

export function readingOf(
  all: readonly RecordWords[],
  language: Language,
  formats: Pick<Formats, 'date' | 'instant' | 'money' | 'list'>,
): RecordReading {
  const kinds: Messages = Object.assign({}, ...all.map((one) => one.kinds));
  const words = new Map(all.flatMap((one) => Object.keys(one.topics).map((topic) => [topic, one] as const)));
  const said = (table: Messages | undefined, code: string) => {
    const wording = table?.[code];
    return wording ? worded(wording, language) : null;
  };
  // What happens beside a thing is worded by whoever words its kind, and by the thing's own words besides.
  const wordsFor = (event: RecordedEvent): RecordWords => {
    const own = words.get(topicOf(event.stream)) ?? noWords;
    const teller = all.find((one) => event.kind in one.kinds);
    if (!teller || teller === own) return own;
    return {
      ...own,
      fields: { ...own.fields, ...teller.fields },
      values: { ...own.values, ...teller.values },
      refers: { ...own.refers, ...teller.refers },
    };
  };

  const change = (event: RecordedEvent, path: string, was: unknown, is: unknown): RecordedChange => {
    const { fields, values, refers } = wordsFor(event);
    const field = (name: string, within?: string) =>
      (within && said(fields, `${within}/${name}`)) ?? said(fields, name) ?? spaced(name);
    const word = (code: string) => said(values, code) ?? code;
    const referred = refers?.[lastName(path)];
    const shown = (value: unknown): ReactNode =>
      referred && typeof value === 'string' ? (
        <ChoiceName choices={referred} id={value} />
      ) : (
        valueText(value, lastName(path), { word, field, isContact: isOfContact(path) })
      );
    return { field: pathText(path, field), was: shown(was), is: shown(is) };
  };

  const topic = (name: string) => {
    const wording = words.get(name)?.topics[name]?.text;
    return wording ? worded(wording, language) : name;
  };

  return {
    kind: (kind) => said(kinds, kind) ?? spaced(kind),
    topic,
    field: (name, path) => pathText(path, (part) => said(words.get(name)?.fields, part) ?? spaced(part)),
    thing: (stream) => {
      const { names } = words.get(topicOf(stream))?.topics[topicOf(stream)] ?? {};
      if (!names) return topic(topicOf(stream));
      return (
        <>
          {topic(topicOf(stream))} <ChoiceName choices={names} id={idOf(stream)} />
        </>
      );
    },
    path: (stream) => words.get(topicOf(stream))?.topics[topicOf(stream)]?.path?.(idOf(stream)) ?? null,
    changes: (event) => changesOf(event.body).map(({ path, before, after }) => change(event, path, before, after)),
    facts: (event) => factsOf(event.body).map(([path, value]) => change(event, path, null, value)),
    kinds: Object.keys(kinds).toSorted(),
    topics: [...words.keys()].toSorted(),
  };

  function valueText(value: unknown, name: string, words: ValueWords): string {
    if (value === null || value === undefined) return '';
    if (words.isContact && sealedFields.has(name)) return worded(messages.sealed_value, language);
    if (typeof value === 'boolean') return worded(value ? messages.yes : messages.no, language);
    if (typeof value === 'string') return plainText(value, words.word);
    if (Array.isArray(value)) return formats.list(value.map((one) => valueText(one, name, words)));
    if (isObject(value) && typeof value.amount === 'string' && typeof value.currency === 'string')
      return formats.money({ amount: value.amount, currency: value.currency });
    if (isObject(value)) {
      return Object.entries(value)
        .filter(([inner, one]) => !isUnsaid(inner, one))
        .map(([inner, one]) => `${words.field(inner, name)} ${valueText(one, inner, words)}`)
        .join(' · ');
    }
    return String(value);
  }

  function plainText(value: string, word: (code: string) => string): string {
    if (isId(value)) return `#${value.slice(-6)}`;
    if (/^[0-9a-f]{64}$/.test(value)) return `${value.slice(0, 12)}…`;
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return formats.date(value);
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return formats.instant(value);
    return word(value);
  }
}

interface ValueWords {
  word: (code: string) => string;
  field: (name: string, within?: string) => string;
  isContact: boolean;
}

// Who a contact is stays sealed in the record too.
const sealedFields = new Set(['name', 'email', 'phone', 'messenger', 'preferred_hours']);
const isOfContact = (path: string) => path.split('/')[1] === 'contacts';
// The last that is a name: neither an id nor the number of a line.
const lastName = (path: string) => path.split('/').findLast((part) => !isId(part) && !/^\d+$/.test(part)) ?? '';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// Fields that people do not follow: they only repeat what others say.
const unseen = new Set([
  'held_from',
  'held_at',
  'revision',
  'completeness_percent',
  'confirmed_at',
  'cancelled_at',
  'department_id',
  'attachment_id',
  'note_id',
  'requirement_id',
]);
const isUnsaid = (name: string, value: unknown) =>
  name === 'id' || unseen.has(name) || value === null || value === '' || (Array.isArray(value) && value.length === 0);

function changesOf(body: unknown): { path: string; before: unknown; after: unknown }[] {
  const list = Array.isArray(body) ? body : isObject(body) && Array.isArray(body.changes) ? body.changes : [];
  return list
    .filter(isObject)
    .filter((one) => typeof one.path === 'string' && !unseen.has(one.path.slice(1)))
    .map((one) => ({ path: String(one.path), before: one.before, after: one.after }));
}

function factsOf(body: unknown): [string, unknown][] {
  if (!isObject(body)) return [];
  return Object.entries(body).flatMap(([name, value]): [string, unknown][] => {
    if (name === 'changes' || isUnsaid(name, value)) return [];
    // What came in as one content is read as the fields that it has.
    if (isObject(value) && !('amount' in value)) return factsOf(value);
    return [[`/${name}`, value]];
  });
}

// "/lines/20/quantity" → "Lines 20 · Quantity"; an entry that is known by an id only is not named.
function pathText(path: string, field: (name: string, within?: string) => string): string {
  const words: string[] = [];
  let within: string | undefined;
  for (const part of path.split('/').filter(Boolean)) {
    if (isId(part)) continue;
    if (/^\d+$/.test(part) && words.length > 0) words.push(`${words.pop()} ${part}`);
    else {
      words.push(field(part, within));
      within = part;
    }
  }
  return words.join(' · ');
}

const isId = (part: string) => /^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(part);
