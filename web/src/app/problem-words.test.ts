import { expect, test } from 'vitest';
import { problemMessages } from '@/kit/problem-messages';
import type { Messages } from '@/kit/text';
import { features } from './routes';

// The codes of all capabilities are looked up in one list: the second wording of a code would hide the first.
test('a code of a problem means the same wherever it comes from', () => {
  const wordings = new Map<string, Set<string>>();
  for (const texts of [problemMessages as Messages, ...features.map(({ problemTexts }) => problemTexts ?? {})]) {
    for (const [code, wording] of Object.entries(texts))
      wordings.set(code, (wordings.get(code) ?? new Set()).add(JSON.stringify(wording)));
  }
  expect([...wordings].filter(([, ways]) => ways.size > 1).map(([code, ways]) => [code, ...ways])).toEqual([]);
});
