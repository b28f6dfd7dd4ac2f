import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { draw } from '@/testing/render';
import { PageZoom } from './page-zoom';

test('a page is made larger until it can be read, and small again', async () => {
  draw(
    <PageZoom>
      <img alt="page" />
    </PageZoom>,
  );
  const width = () => screen.getByAltText('page').parentElement?.style.width;
  const smaller = screen.getByRole('button', { name: 'Smaller' }) as HTMLButtonElement;
  const larger = screen.getByRole('button', { name: 'Larger' }) as HTMLButtonElement;
  expect([width(), smaller.disabled]).toEqual(['100%', true]);
  await userEvent.click(larger);
  expect([width(), screen.getByRole('status').textContent]).toEqual(['150%', '150%']);
  await userEvent.click(larger);
  await userEvent.click(larger);
  expect([width(), larger.disabled]).toEqual(['300%', true]);
  await userEvent.click(smaller);
  expect(width()).toBe('200%');
});
