// The patterns in the API document are regular expressions as every browser reads them.
import { expect, test } from 'vitest';
import description from '../../docs/api.json';

function patternsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === 'pattern' && typeof part === 'string' ? [part] : patternsIn(part),
  );
}

test.each([...new Set(patternsIn(description))])('%s can be read', (pattern) => {
  expect(new RegExp(pattern, 'u').source).toBe(pattern);
});

const { LineOf1To200: line, TextOf1To500: text, CountryCode: country } = description.components.schemas;

test.each([
  [line, 'Hafenstr. 1', true],
  [line, ' 港口街 1 号\n', true],
  [line, '', false],
  [line, ' \u3000\t', false],
  [line, 'two\nlines', false],
  [line, 'bell\u0007', false],
  [line, 'next\u0085line', false],
  [text, 'two\r\nlines\tand more', true],
  [text, 'a carriage\rreturn', false],
  [text, '\r\n', false],
  [country, 'DE', true],
  [country, 'ZZ', false],
] as const)('%o: "%s"', ({ pattern }, given, isTaken) => {
  expect(new RegExp(pattern, 'u').test(given)).toBe(isTaken);
});
