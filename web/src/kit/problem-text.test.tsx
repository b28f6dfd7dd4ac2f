import { renderHook } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { FeaturesProvider } from './feature';
import { type Language, LanguageProvider } from './language';
import { problemMessages } from './problem-messages';
import { useProblemText } from './problem-text';
import { writeStored } from './stored';

function said(problem: { code: string; limit?: string }, language: Language = 'en') {
  writeStored('language', language);
  const { result } = renderHook(useProblemText, {
    wrapper: ({ children }) => (
      <FeaturesProvider value={[]}>
        <LanguageProvider zone="UTC">{children}</LanguageProvider>
      </FeaturesProvider>
    ),
  });
  return result.current(problem);
}

beforeEach(() => localStorage.clear());

test.each([
  [{ code: 'too_fine', limit: '3' }, 'Too many decimals, at most 3', '小数位太多，最多 3 位'],
  [{ code: 'too_fine' }, 'Too many decimals', '小数位太多'],
  [{ code: 'out_of_range' }, 'Out of range', '超出范围'],
  [{ code: 'not_one_of' }, 'Not among the choices', '不在可选项内'],
  [{ code: 'not_a_date' }, 'Not a date, such as 2026-03-15', '不是日期，例如 2026-03-15'],
  [{ code: 'unheard_of' }, 'unheard_of', 'unheard_of'],
])('%j is said with its bound, or without where there is none', (problem, en, zh) => {
  expect(said(problem)).toBe(en);
  expect(said(problem, 'zh')).toBe(zh);
});

test.each(Object.keys(problemMessages))('%s leaves no half sentence without its bound', (code) => {
  for (const language of ['en', 'zh'] as const) expect(said({ code }, language)).toMatch(/[^\s，,：:]$/);
});
