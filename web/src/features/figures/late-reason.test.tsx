import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerRequests, draw, liNa } from '@/testing/render';
import type { OnTimeLine } from './api';
import { LateCauses } from './late-causes';
import { LateReason } from './late-reason';
import { questionOf } from './on-time-question';

const late = {
  line_id: 'l1',
  order_number: 'SO-1',
  position: 20,
  outcome: 'late',
  late_reason: null,
  late_party: null,
  late_note: null,
} as OnTimeLine;
const session = { ...liNa, permissions: [{ name: 'figures.explain', scope: 'all' as const }] };

test('who may says why a line was late; another reason needs words', async () => {
  const sent: unknown[] = [];
  answerRequests(({ method, path, body }) => {
    if (method === 'PUT') sent.push([path, body]);
    return { body: body ?? {} };
  });
  draw(<LateReason line={late} />, { session });
  await userEvent.click(screen.getByRole('button', { name: 'Give the reason · SO-1 20' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Choose the reason')).toBeDefined();
  await userEvent.type(screen.getByRole('combobox'), 'Other');
  await userEvent.click(await screen.findByText('Other', { selector: '.ant-select-item-option-content' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Say what it was')).toBeDefined();
  await userEvent.type(screen.getByRole('textbox'), 'a strike');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Reason saved');
  expect(sent).toEqual([['/api/v1/figures/on-time/lines/l1/reason', { late_reason: 'other', late_note: 'a strike' }]]);
});

test('a reason stands with its party; who may not is told when there is none', () => {
  const { unmount } = draw(<LateReason line={{ ...late, late_reason: 'customs', late_party: 'authority' }} />, {
    language: 'zh',
  });
  expect(screen.getByText('海关 · 官方')).toBeDefined();
  unmount();
  const { container } = draw(<LateReason line={late} />);
  expect(screen.getByText('Not given')).toBeDefined();
  expect(container.querySelector('button')).toBeNull();
});

test('the common causes lead to their lines', async () => {
  const link = '/api/v1/figures/on-time/lines?against=agreed&outcome=late';
  answerRequests(() => ({
    body: {
      late: 4,
      items: [
        { reason: 'carrier_space', party: 'carrier', lines: 3, link: `${link}&late_reason=carrier_space` },
        { reason: null, party: null, lines: 1, link: `${link}&is_explained=false` },
      ],
    },
  }));
  draw(<LateCauses question={questionOf(new URLSearchParams())} />);
  const rows = (await screen.findAllByRole('row')).map(({ textContent }) => textContent);
  expect(rows.slice(1)).toEqual(['No space with the carrierCarrier375%', 'Not given–125%']);
  expect(screen.getByRole('link', { name: '3' }).getAttribute('href')).toContain('late_reason=carrier_space');
  expect(screen.getByRole('link', { name: '1' }).getAttribute('href')).toContain('late_reason=none');
});
