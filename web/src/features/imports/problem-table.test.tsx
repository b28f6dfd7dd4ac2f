import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Language } from '@/kit/language';
import { answerRequests, draw } from '@/testing/render';
import { ProblemTable } from './problem-table';

const problem = { key: '0', row: 5, column: 'Qty', code: 'not_a_decimal', value: 'none' };
const drawn = (kept: number, total: number, language: Language = 'en') => {
  answerRequests(() => ({ body: { items: [], targets: [] } }));
  draw(
    <ProblemTable
      importId="i1"
      problems={[problem]}
      kept={kept}
      total={total}
      hasMore={true}
      isLoading={false}
      onMore={() => {}}
    />,
    { language },
  );
};

test('Of more problems than are kept, it is said that there are more and what to do', () => {
  drawn(10_000, 41_234);
  expect(screen.getByText(/^Of 41,234 problems only the first 10,000 are kept and listed\. Change/)).toBeTruthy();
  expect(screen.getByText('1 / 10,000')).toBeTruthy();
});

test('也用中文说明', () => {
  drawn(10_000, 41_234, 'zh');
  expect(screen.getByText(/^共 41,234 个问题，只保留并列出前 10,000 个。/)).toBeTruthy();
});

test('Of problems that are all kept, nothing is said', () => {
  drawn(250, 250);
  expect(screen.queryByText(/are kept and listed/)).toBeNull();
});
