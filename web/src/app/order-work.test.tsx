import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { refresh } from '@/api/query';
import { orders } from '@/features/orders/routes';
import OrderWorkPanel from '@/features/work/order-work-panel';
import { work } from '@/features/work/routes';
import type { WorkItem } from '@/kit/feature';
import { answerRequests, draw, liNa } from '@/testing/render';
import { workItem } from '@/testing/work-item';

const late = workItem('1', {});
const asked = workItem('2', {
  title_code: 'ask_again',
  title_arguments: { fields: 'payment_term', on: '2026-03-01', customer: 'ACME Handels GmbH' },
  urgency: 'today',
  action: { code: 'ask_again' },
});

function drawPanel(items: WorkItem[], scope: 'own' | 'all' = 'all') {
  const session = { ...liNa, permissions: [{ name: 'work.read', scope }] };
  const answers = { items };
  const sent = answerRequests(() => ({ body: { items: answers.items, next: null } }));
  return { sent, answers, ...draw(<OrderWorkPanel id="o-1" />, { features: [work, orders], session }) };
}

describe('the work of an order on its page', () => {
  test('says what is to be done, why, and when it is too late', async () => {
    const { sent } = drawPanel([late]);
    expect(await screen.findByText('Deliver 2 lines promised for 01 Mar 2026')).toBeDefined();
    expect(screen.getByText('The promised day has passed')).toBeDefined();
    expect(screen.getByText('by 01 Mar 2026')).toBeDefined();
    expect(screen.getByText('李娜')).toBeDefined();
    expect(screen.queryByRole('link')).toBeNull();
    expect(Object.fromEntries(sent[0]?.query ?? [])).toMatchObject({
      link_kind: 'orders',
      link_id: 'o-1',
      owner: 'all',
    });
  });

  test('lets it be done at once', async () => {
    drawPanel([asked]);
    await userEvent.click(await screen.findByRole('button', { name: 'Asked; ask again later' }));
    expect(within(await screen.findByRole('dialog')).getByLabelText('Payment term')).toBeDefined();
  });

  test('says that nothing is due, as far as the reader may see', async () => {
    drawPanel([]);
    expect(await screen.findByText('Nothing is due.')).toBeDefined();
    drawPanel([], 'own');
    expect(await screen.findByText('Nothing is due, as far as you may see.')).toBeDefined();
  });

  test('follows what others do', async () => {
    const { client, answers } = drawPanel([late]);
    await screen.findByText('The promised day has passed');
    answers.items = [];
    await refresh(client, 'work', 'p2');
    await waitFor(() => expect(screen.getByText('Nothing is due.')).toBeDefined());
  });
});
