import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { answerRequests, draw } from '@/testing/render';
import type { Feature } from './feature';
import { RecordTimeline } from './record-timeline';

const papers: Feature = {
  pages: [],
  recordWords: async () => ({
    recordWords: {
      topics: {},
      kinds: { paper_issued: { zh: '出具', en: 'Paper issued' } },
      fields: { number: { zh: '编号', en: 'Number' }, language: { zh: '语言', en: 'Language' } },
      values: { language: { en: { zh: '英文', en: 'English' } } },
    },
  }),
};

function told(kind: string, body: unknown, more: object = { is_withheld: false }) {
  const event = { id: 'e1', stream: 'orders/o1', kind, at: '2026-03-02T09:00:00Z', actor_id: 'p1', actor_name: '李娜' };
  answerRequests(() => ({ body: { items: [{ ...event, via: 'browser', note: null, body, ...more }], next: null } }));
  draw(<RecordTimeline topic="orders" id="o1" />, { features: [papers] });
}
const facts = () => screen.getAllByRole('term').map((term) => `${term.textContent}: ${term.nextSibling?.textContent}`);

test('an event is told without its digests and the id of what its number names', async () => {
  told('paper_issued', {
    document_id: '01jabcdefghjkmnpqrstvwxyz0',
    number: 'PI-2026-00001',
    version: 1,
    language: 'en',
    content_hash: 'a'.repeat(64),
    file: { hash: 'b'.repeat(64) },
  });
  await screen.findByText('Paper issued');
  expect(facts()).toEqual(['Number: PI-2026-00001', 'version: 1', 'Language: English']);
});

test('what stands beside an event is not told again', async () => {
  told('paper_issued', { order_id: 'o1', by_id: 'p1', by_name: '李娜', on: '2026-03-02T09:00:00Z', number: 'A-1' });
  await screen.findByText('Paper issued');
  expect(facts()).toEqual(['Number: A-1']);
});

test('of many facts the first are told, and that there are more', async () => {
  told('counted', { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 });
  await screen.findByText('counted');
  expect(facts()).toHaveLength(6);
  expect(screen.getByText('and 2 more')).toBeTruthy();
});

test('of what is withheld nothing is told but that it happened', async () => {
  told('paper_issued', null, { is_withheld: true });
  await screen.findByText('Paper issued');
  expect(screen.getByText('What it says is not shown to you yet')).toBeTruthy();
});

test('two facts of one name are both told', async () => {
  const complaints = vi.spyOn(console, 'error');
  told('paper_issued', { before: { number: 'A-1' }, after: { number: 'A-2' } });
  await screen.findByText('Paper issued');
  expect(facts()).toEqual(['Number: A-1', 'Number: A-2']);
  expect(complaints).not.toHaveBeenCalled();
});
