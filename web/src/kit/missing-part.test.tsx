import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { draw } from '@/testing/render';
import { isMissingPart, MissingPart } from './missing-part';
import { PartBoundary } from './part-boundary';

test.each([
  'Failed to fetch dynamically imported module: http://127.0.0.1/assets/people-page.js',
  'error loading dynamically imported module: http://127.0.0.1/assets/people-page.js',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/people-page.css',
])('a part that did not come is known by "%s"', (message) => {
  expect(isMissingPart(new TypeError(message))).toBe(true);
  expect(isMissingPart(new TypeError("Cannot read properties of undefined (reading 'id')"))).toBe(false);
});

test('a part that did not come leaves the rest of the page, one that breaks does not', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const Part = ({ message }: { message: string }) => {
    throw new TypeError(message);
  };
  const page = (message: string) => (
    <>
      <p>the rest</p>
      <PartBoundary>
        <Part message={message} />
      </PartBoundary>
    </>
  );
  const drawn = draw(page('Importing a module script failed.'));
  expect(await screen.findByText(/The server cannot be reached/)).toBeTruthy();
  expect(screen.getByText('the rest')).toBeTruthy();
  drawn.unmount();
  draw(page('a lamp fell'));
  expect((await screen.findAllByText(/a lamp fell/)).length).toBeGreaterThan(0);
  expect(screen.queryByText('the rest')).toBeNull();
  expect(logged).toHaveBeenCalled();
});

describe('a page that did not come', () => {
  const reload = vi.fn();
  const whole = window.location;
  beforeEach(() => {
    reload.mockReset();
    vi.stubGlobal('location', { ...whole, reload });
  });
  afterEach(() => vi.unstubAllGlobals());

  const away = () => Promise.reject(new TypeError('Failed to fetch'));
  const there = async () => new Response('{}');

  test('says that the server is away, and comes when it is asked for again', async () => {
    vi.stubGlobal('fetch', away);
    draw(<MissingPart />);
    const retry = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.getByText(/The server cannot be reached/)).toBeTruthy();
    await userEvent.click(retry);
    await screen.findByRole('button', { name: 'Try again' });
    expect(reload).not.toHaveBeenCalled();
    vi.stubGlobal('fetch', there);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  });

  test('comes by itself when the browser is online again', async () => {
    vi.stubGlobal('fetch', away);
    draw(<MissingPart />);
    await screen.findByRole('button', { name: 'Try again' });
    vi.stubGlobal('fetch', there);
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  });

  test('of a version that is gone asks to be loaded anew', async () => {
    vi.stubGlobal('fetch', there);
    draw(<MissingPart />);
    await userEvent.click(await screen.findByRole('button', { name: 'Reload' }));
    expect(reload).toHaveBeenCalledOnce();
  });
});
