import { expect, test } from 'vitest';
import { features } from './routes';

// Of one's own, behind one's name and the bell; and what is there before anybody is signed in.
const elsewhere = ['/profile', '/notifications', '/sign-in', '/setup'];

test('Every page that is there without a record has its place in the menu, or below one that has', () => {
  const places = [...features.flatMap(({ menu = [] }) => menu.map(({ path }) => path)), ...elsewhere];
  const isReached = (page: string) => places.some((place) => page === place || page.startsWith(`${place}/`));
  const pages = features.flatMap(({ pages }) => pages.map(({ path }) => `/${path}`.replace(/\/$/, '') || '/'));
  expect(pages.filter((page) => !page.includes(':') && !isReached(page))).toEqual([]);
});
