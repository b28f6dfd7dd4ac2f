import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answerRequests, draw } from '@/testing/render';
import { Lateness } from './lateness';
import { questionOf } from './on-time-question';

const link = '/api/v1/figures/on-time/lines?against=agreed';
const counts = {
  early: { lines: 2814, link: `${link}&outcome=early` },
  on_the_day: { lines: 6324, link: `${link}&outcome=on_the_day` },
  delivered_late: { lines: 1186, link: `${link}&outcome=delivered_late` },
  open_late: { lines: 0, link: `${link}&outcome=open_late` },
  mean_days: 21.3693,
  median_days: 12,
  longest_days: 192,
};
const question = questionOf(new URLSearchParams('measure=value&by=mode&currency=USD&from=2015-01-01'));

const cells = async () => (await screen.findAllByRole('row')).slice(1).map(({ textContent }) => textContent);
const facts = () => screen.queryAllByRole('definition').map(({ textContent }) => textContent);

test('each outcome leads to its lines, and the days late stand below', async () => {
  const asked = answerRequests(() => ({ body: counts }));
  const { unmount } = draw(<Lateness question={question} />);
  expect(await cells()).toEqual([
    'Early2,81427.3%',
    'On the day6,32461.3%',
    'Delivered late1,18611.5%',
    'Overdue, still open00%',
  ]);
  expect(facts()).toEqual(['21.4 days', '12 days', '192 days']);
  expect(screen.getByRole('link', { name: '2,814' }).getAttribute('href')).toContain('outcome=early');
  expect(screen.getAllByRole('link')).toHaveLength(3);
  expect(String(asked[0]?.query)).toBe('against=agreed&from=2015-01-01');
  unmount();
  draw(<Lateness question={question} />, { language: 'zh' });
  expect((await cells())[0]).toBe('提前交齐2,81427.3%');
  expect(facts()).toEqual(['21.4 天', '12 天', '192 天']);
});

test('days are not spoken of where no line was delivered late', async () => {
  const none = {
    ...counts,
    delivered_late: { lines: 0, link },
    mean_days: null,
    median_days: null,
    longest_days: null,
  };
  answerRequests(() => ({ body: none }));
  draw(<Lateness question={question} />);
  expect(await cells()).toHaveLength(4);
  expect(facts()).toEqual([]);
});

test('one day late is one day', async () => {
  answerRequests(() => ({ body: { ...counts, mean_days: 1, median_days: 1, longest_days: 1 } }));
  draw(<Lateness question={question} />);
  await cells();
  expect(facts()).toEqual(['1 day', '1 day', '1 day']);
});
