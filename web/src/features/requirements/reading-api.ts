// Reading a document without keeping it, and making the order from what was read.
import { answer, api } from '@/api/client';
import { problemFromAnswer } from '@/api/problems';
import type { components } from '@/api/schema';
import type { Body } from '@/api/types';
import { upload } from '@/api/upload';
import type { RepeatSafe } from '@/kit/change';
import { type FieldLink, keepText, type Requirement, setLinks } from './api';

export type ReadDocument = components['schemas']['ReadDocument'];
export type ReadContent = ReadDocument['content'];
export type ReadLine = ReadContent['lines'][number];
export type ReadOrigin = ReadDocument['links'][number]['origin'];
export type ReadNote = ReadDocument['notes'][number];
type TypedReading = Body<'/api/v1/readings/text', 'post'>;
export type Habits = Pick<TypedReading, 'date_order' | 'decimal_mark'>;

// What was read: a file, or pasted words; `incoming` when it came in before and waits for its order.
export type Source = ({ file: File } | { words: string }) & { incoming?: string };

const said = (habits: Habits) =>
  Object.fromEntries(Object.entries(habits).filter(([, value]) => value)) as Record<string, string>;

export const readSource = (source: Source, habits: Habits, csrfToken: string, headers: RepeatSafe) =>
  'file' in source
    ? upload<ReadDocument>({
        path: '/readings',
        query: said(habits),
        file: source.file,
        csrfToken,
        headers,
        onProgress: () => undefined,
      })
    : answer(api.POST('/api/v1/readings/text', { body: { text: source.words, ...said(habits) }, headers }));

// As an address that an <img> can show; whoever asks gives it back by URL.revokeObjectURL.
export async function pagePicture(file: File, page: number, csrfToken: string, signal: AbortSignal): Promise<Blob> {
  const response = await fetch(`/api/v1/readings/page?page=${page}`, {
    method: 'POST',
    body: file,
    headers: { 'Content-Type': 'application/octet-stream', 'X-CSRF-Token': csrfToken },
    signal,
  });
  if (response.ok) return response.blob();
  const document = await response.json().catch(() => null);
  throw problemFromAnswer(response.status, document, response.headers.get('X-Request-Id') ?? '');
}

export const addOrder = (content: ReadContent, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/orders', { body: content as Body<'/api/v1/orders', 'post'>, headers }));

const received = () => ({ channel: 'email' as const, received_at: new Date().toISOString() });

export function keepSource(order: string, source: Source, csrfToken: string, headers: RepeatSafe) {
  if (source.incoming) return linkIncoming(order, source.incoming, headers);
  return 'file' in source
    ? upload<Requirement>({
        path: `/orders/${order}/requirements/files`,
        query: received(),
        file: source.file,
        csrfToken,
        headers,
        onProgress: () => undefined,
      })
    : keepText(order, { ...received(), text: source.words }, headers);
}

// What came in becomes the order's requirement itself.
async function linkIncoming(order: string, id: string, headers: RepeatSafe): Promise<Requirement> {
  const { requirement_id } = await answer(
    api.POST('/api/v1/incoming/{id}/order', { params: { path: { id } }, body: { order_id: order }, headers }),
  );
  return answer(
    api.GET('/api/v1/orders/{id}/requirements/{requirement}', {
      params: { path: { id: order, requirement: requirement_id ?? '' } },
    }),
  );
}

export async function incomingSource(id: string, signal: AbortSignal): Promise<Source> {
  const { text, name } = await answer(api.GET('/api/v1/incoming/{id}', { params: { path: { id } }, signal }));
  if (text !== null) return { words: text, incoming: id };
  const response = await fetch(`/api/v1/incoming/${id}/content`, { signal });
  if (response.ok) return { file: new File([await response.blob()], name ?? ''), incoming: id };
  throw problemFromAnswer(response.status, await response.json().catch(() => null), '');
}

// Of lines that were removed no link is left.
export function standingLinks({ links }: ReadDocument, { lines }: ReadContent): FieldLink[] {
  const positions = new Set(lines.map(({ position }) => String(position)));
  return links.filter(({ field }) => {
    const [list, position] = field.split('/');
    return list !== 'lines' || (position !== undefined && positions.has(position));
  });
}

export const linkSource = (order: string, requirement: Requirement, links: FieldLink[]) =>
  links.length === 0 ? Promise.resolve(requirement) : setLinks(order, requirement.id, links, requirement.revision);
