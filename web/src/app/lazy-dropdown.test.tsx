import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { draw } from '@/testing/render';
import { LazyDropdown } from './lazy-dropdown';

test('A menu that was asked for before its code had come opens as soon as it has', async () => {
  draw(
    <LazyDropdown menu={{ items: [{ key: 'profile', label: 'Profile' }] }}>
      <button type="button">Li Na</button>
    </LazyDropdown>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Li Na' }));
  expect(await screen.findByRole('menuitem', { name: 'Profile' }, { timeout: 10_000 })).toBeDefined();
});
