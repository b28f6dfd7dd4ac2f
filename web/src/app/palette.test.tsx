import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { Feature } from '@/kit/feature';
import { answerRequests, draw } from '@/testing/render';
import Palette from './palette';

const feature: Feature = {
  pages: [],
  menu: [
    {
      path: '/people',
      text: { zh: '人员', en: 'People' },
      icon: null,
      group: 'administration',
      permission: 'people.read',
    },
    {
      path: '/roles',
      text: { zh: '角色', en: 'Roles' },
      icon: null,
      group: 'administration',
      permission: 'roles.read',
    },
  ],
  actions: [
    { path: '/people?open=new', text: { zh: '添加人员', en: 'Add a person' }, permission: 'people.write' },
    { path: '/roles?open=new', text: { zh: '添加角色', en: 'Add a role' }, permission: 'roles.write' },
  ],
  searchKinds: { order: { text: { zh: '订单', en: 'Order' }, path: (id) => `/orders/${id}` } },
};
const hit = { kind: 'order', id: 'o1', number: 'SO-2026-000123', title: 'ACME Hamburg', hint: '500 lines' };

function drawPalette() {
  const sent = answerRequests(() => ({ body: { items: [hit, { ...hit, kind: 'unknown', id: 'x' }] } }));
  const close = vi.fn();
  return { sent, close, ...draw(<Palette close={close} />, { features: [feature] }) };
}
const options = () => screen.queryAllByRole('option').map((option) => option.textContent);

describe('the palette', () => {
  test('offers the pages and actions that are permitted', async () => {
    drawPalette();
    await screen.findByRole('combobox');
    expect(options()).toEqual(['People', 'Add a person']);
  });

  test('finds pages by their name in either language', async () => {
    drawPalette();
    await userEvent.type(await screen.findByRole('combobox'), '添加');
    await waitFor(() => expect(options()).toContain('Add a person'));
    expect(options()).not.toContain('People');
  });

  test('opens what the server found, by keyboard alone', async () => {
    const { router, close, sent } = drawPalette();
    await userEvent.type(await screen.findByRole('combobox'), '0123');
    await waitFor(() => expect(options()).toEqual(['SO-2026-000123ACME HamburgOrder · 500 lines']));
    expect(sent.at(-1)?.query.get('text')).toBe('0123');
    await userEvent.keyboard('{Enter}');
    expect(router.state.location.pathname).toBe('/orders/o1');
    expect(close).toHaveBeenCalled();
  });

  test('is walked with the arrows, round its ends', async () => {
    const { router } = drawPalette();
    await screen.findByRole('combobox');
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(router.state.location.search).toBe('?open=new');
  });
});
