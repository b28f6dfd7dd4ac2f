// Where something stands in a document, compared and named.
import type { Text } from '@/kit/text';
import type { ReadOrigin } from './reading-api';
import type { readingMessages } from './reading-messages';

export function placeText(origin: ReadOrigin, text: Text<typeof readingMessages>): string {
  if (origin.cell) return origin.cell;
  if (origin.page) return text('at_page', { page: origin.page });
  if (origin.line) return text('at_line', { line: origin.line });
  return '–';
}

export const isSamePlace = (a: ReadOrigin | null, b: ReadOrigin) =>
  a !== null &&
  a.page === b.page &&
  a.sheet === b.sheet &&
  a.cell === b.cell &&
  a.line === b.line &&
  JSON.stringify(a.box) === JSON.stringify(b.box);

// 0 → "A", 26 → "AA"
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
