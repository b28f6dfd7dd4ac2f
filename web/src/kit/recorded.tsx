// The record of changes in words: each capability words the kinds of its events and its fields
// (record-words.ts of its folder); here a recorded event becomes what people read.
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { Choices } from '@/api/choices';
import { type Feature, useFeatures } from './feature';
import { useFormats } from './formats';
import { ChoiceName } from './found-select';
import { type Language, useLocale } from './language';
import { isId, isObject, isUnsaid, shownValue, unseen, type ValueFormats, type ValueWords } from './recorded-value';
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
  // Names of fields, where a field is called otherwise within another ("delivery_address/lines"), and one of many by its
  // number ("lines/number").
  fields: Messages;
  // By field: codes that stand as values of it ("under_review"). What people typed is never looked up.
  values?: Readonly<Record<string, Messages>>;
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
    // Words that could not be fetched are a part of the page that is missing.
    throwOnError: true,
  });
  return useMemo(() => (words.data ? readingOf(words.data, language, formats) : null), [words.data, language, formats]);
}

export const topicOf = (stream: string) => stream.split('/')[0] ?? '';
export const idOf = (stream: string) => stream.slice(stream.indexOf('/') + 1);
const spaced = (code: string) => code.replaceAll('_', ' ');

export function readingOf(all: readonly RecordWords[], language: Language, formats: ValueFormats): RecordReading {
  const kinds: Messages = Object.assign({}, ...all.map((one) => one.kinds));
  const words = new Map(all.flatMap((one) => Object.keys(one.topics).map((topic) => [topic, one] as const)));
  const said = (table: Messages | undefined, code: string) => {
    const wording = table?.[code];
    // A sentence with places to fill is no name.
    return wording && !wording.zh.includes('{') ? worded(wording, language) : null;
  };
  // "Line 20"
  const numbered = (fields: Messages | undefined) => (name: string, number: string) => {
    const wording = fields?.[`${name}/number`];
    return wording ? worded(wording, language, { number }) : null;
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
    const word = (name: string, code: string) =>
      name === 'field' ? pathText(code, field, numbered(fields)) : (said(values?.[name], code) ?? code);
    const words: ValueWords = { word, field, refers: refers ?? {}, isContact: isOfContact(path) };
    const shown = (value: unknown) => shownValue(value, lastName(path), words, language, formats);
    return { field: pathText(path, field, numbered(fields)), was: shown(was), is: shown(is) };
  };

  const topic = (name: string) => {
    const wording = words.get(name)?.topics[name]?.text;
    return wording ? worded(wording, language) : name;
  };

  return {
    kind: (kind) => said(kinds, kind) ?? spaced(kind),
    topic,
    field: (name, path) => {
      const fields = words.get(name)?.fields;
      return pathText(
        path,
        (part, within) => (within && said(fields, `${within}/${part}`)) ?? said(fields, part) ?? spaced(part),
        numbered(fields),
      );
    },
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
}

const isOfContact = (path: string) => path.split('/')[1] === 'contacts';
// The last that is a name: neither an id nor the number of a line.
const lastName = (path: string) => path.split('/').findLast((part) => !isId(part) && !/^\d+$/.test(part)) ?? '';

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

// "/lines/20/quantity" → "Line 20 · Quantity"; an entry that is known by an id only is not named.
function pathText(
  path: string,
  field: (name: string, within?: string) => string,
  numbered: (name: string, number: string) => string | null,
): string {
  const words: string[] = [];
  let within: string | undefined;
  for (const part of path.split('/').filter(Boolean)) {
    if (isId(part)) continue;
    if (/^\d+$/.test(part) && words.length > 0) {
      const many = words.pop();
      words.push((within && numbered(within, part)) ?? `${many} ${part}`);
    } else {
      words.push(field(part, within));
      within = part;
    }
  }
  return words.join(' · ');
}
