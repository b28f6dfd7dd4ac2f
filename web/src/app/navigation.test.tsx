import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Feature } from '@/kit/feature';
import { draw } from '@/testing/render';
import { Navigation } from './navigation';

const features: readonly Feature[] = [
  {
    pages: [],
    menu: [
      { path: '/orders', text: { zh: '订单', en: 'Orders' }, icon: null, group: 'follow_up' },
      { path: '/record', text: { zh: '记录', en: 'Record' }, icon: null, group: 'administration', permission: 'x' },
    ],
  },
];

test('The navigation marks the page that is open and leaves out what may not be opened', () => {
  draw(<Navigation isFolded={false} />, { features, path: '/orders/o1' });
  expect(screen.getByRole('list', { name: 'Follow-up' })).toBeDefined();
  expect(screen.getByRole('link', { name: 'Orders' }).getAttribute('aria-current')).toBe('page');
  expect(screen.queryByRole('link', { name: 'Record' })).toBeNull();
});

test('The folded navigation still says where its icons lead', () => {
  draw(<Navigation isFolded />, { features });
  expect(screen.getByRole('link', { name: 'Orders' }).title).toBe('Orders');
});
