import { useCallback } from 'react';
import type { FieldProblem } from '@/api/problems';
import { useFeatureTexts } from './feature';
import { useLocale } from './language';
import { problemMessages } from './problem-messages';
import { type Messages, type Wording, worded } from './text';

// "Too long, at most {limit}" without its bound, where none was said: "Too long".
const withoutBound = (words: string) => words.replace(/(?:[，,：:][^，,：:{]*)?\s*\{limit\}.*$/, '');
const unbounded = ({ zh, en }: Wording): Wording => ({ zh: withoutBound(zh), en: withoutBound(en) });

// Words for a code, with its bound; the code itself where nobody has worded it.
export function useProblemText(): (problem: Pick<FieldProblem, 'code'> & Partial<FieldProblem>) => string {
  const { language } = useLocale();
  const ofFeatures = useFeatureTexts('problemTexts');
  return useCallback(
    ({ code, limit = '' }) => {
      const wording = ofFeatures[code] ?? (problemMessages as Messages)[code];
      return wording ? worded(limit ? wording : unbounded(wording), language, { limit }).trim() : code;
    },
    [language, ofFeatures],
  );
}
