import { useCallback } from 'react';
import type { FieldProblem } from '@/api/problems';
import { useFeatureTexts } from './feature';
import { useLocale } from './language';
import { problemMessages } from './problem-messages';
import { type Messages, worded } from './text';

// Words for a code, with its bound; the code itself where nobody has worded it.
export function useProblemText(): (problem: Pick<FieldProblem, 'code'> & Partial<FieldProblem>) => string {
  const { language } = useLocale();
  const ofFeatures = useFeatureTexts('problemTexts');
  return useCallback(
    ({ code, limit = '' }) => {
      const wording = ofFeatures[code] ?? (problemMessages as Messages)[code];
      return wording ? worded(wording, language, { limit }).trim() : code;
    },
    [language, ofFeatures],
  );
}
