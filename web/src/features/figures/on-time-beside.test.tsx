import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerRequests, draw, liNa } from '@/testing/render';
import type { OnTime } from './api';
import { OnTimeBeside } from './on-time-beside';
import { questionOf } from './on-time-question';

const question = questionOf(new URLSearchParams());
const before = {
  from: '2026-01-01',
  to: '2026-01-31',
  numerator: 9,
  denominator: 10,
  rate: 90,
  link: '/api/v1/figures/on-time/lines?against=agreed&from=2026-01-01&to=2026-01-31',
};
const figure = (parts: Partial<OnTime>) => ({ rate: 92.34, target: 95.5, before, ...parts }) as OnTime;
const facts = () => screen.queryAllByRole('definition').map(({ textContent }) => textContent);

test('the target and the period before stand beside the rate, in both languages', () => {
  const { unmount } = draw(<OnTimeBeside onTime={figure({})} question={question} />);
  expect(facts()).toEqual(['95.5%3.2 points short', '90%01 Jan 2026 – 31 Jan 2026up 2.3 points']);
  expect(screen.getByRole('link', { name: '90%' }).getAttribute('href')).toContain('from=2026-01-01&to=2026-01-31');
  unmount();
  draw(<OnTimeBeside onTime={figure({ rate: 95.5, before: { ...before, rate: 97 } })} question={question} />, {
    language: 'zh',
  });
  expect(facts()).toEqual(['95.5%已达到', '97%2026/01/01 – 2026/01/31降 1.5 个百分点']);
});

test('nothing is compared with what is not there', () => {
  const { unmount } = draw(<OnTimeBeside onTime={figure({ target: null, before: null })} question={question} />);
  expect(facts()).toEqual([]);
  unmount();
  draw(<OnTimeBeside onTime={figure({ rate: null, before: { ...before, rate: null } })} question={question} />);
  expect(facts()).toEqual(['95.5%', 'n/a01 Jan 2026 – 31 Jan 2026']);
});

test('who may sets it in percent', async () => {
  const sent: unknown[] = [];
  answerRequests(({ method, body }) => {
    if (method === 'PUT') sent.push(body);
    return { body: { basis_points: 9550, revision: 3 } };
  });
  draw(<OnTimeBeside onTime={figure({})} question={question} />, {
    session: { ...liNa, permissions: [{ name: 'figures.target', scope: 'all' }] },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Edit the target' }));
  const field = await screen.findByRole('spinbutton');
  await userEvent.clear(field);
  await userEvent.type(field, '98.25');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Target saved');
  expect(sent).toEqual([{ basis_points: 9825, revision: 3 }]);
});
