import { describe, expect, test } from 'vitest';
import type { Wording } from './kit/text';

const modules = import.meta.glob<Record<string, unknown>>('./**/*messages.ts', { eager: true });

function wordings(): [string, Wording][] {
  return Object.entries(modules).flatMap(([file, exported]) =>
    Object.values(exported).flatMap((messages) =>
      Object.entries(messages as Record<string, Wording>).map(([key, wording]): [string, Wording] => [
        `${file} ${key}`,
        wording,
      ]),
    ),
  );
}

const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('every message', () => {
  test('is worded in both languages', () => {
    expect(wordings().filter(([, { zh, en }]) => zh.trim() === '' || en.trim() === '')).toEqual([]);
  });

  test('names the same parameters in both', () => {
    const wrong = wordings().filter(([, { zh, en }]) => String(parameters(zh)) !== String(parameters(en)));
    expect(wrong).toEqual([]);
  });

  test('uses Chinese punctuation in Chinese', () => {
    expect(wordings().filter(([, { zh }]) => /[\u4e00-\u9fff”》}][,;:?!]/.test(zh))).toEqual([]);
  });

  // Faces for Chinese draw the others as wide as a character of theirs.
  test('quotes with straight marks in English', () => {
    expect(wordings().filter(([, { en }]) => /[“”‘’]/.test(en))).toEqual([]);
  });

  test('has no Chinese in its English', () => {
    const wrong = wordings().filter(([key, { en }]) => /[\u4e00-\u9fff]/.test(en) && !key.endsWith(' other_language'));
    expect(wrong).toEqual([]);
  });
});
