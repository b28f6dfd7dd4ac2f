import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerRequests, draw } from '@/testing/render';
import type { Requirement } from './api';
import { linkableFields } from './linkable-fields';
import { originOf } from './origin';
import { RequirementLinks } from './requirement-links';

const nowhere = { page: null, box: null, sheet: null, cell: null, line: null, quote: null };
const requirement: Requirement = {
  id: 'r1',
  order_id: 'o1',
  form: 'text',
  channel: 'wechat',
  received_at: '2026-03-01T08:00:00Z',
  sender: null,
  note: null,
  name: null,
  hash: 'ab',
  size: 29,
  media_type: 'text/plain',
  kept_by_id: 'p1',
  kept_by_name: '李娜',
  kept_at: '2026-03-01T08:00:00Z',
  voided_at: null,
  voided_by_name: null,
  void_reason: null,
  revision: 4,
  text: 'ship by 3 May',
  links: [
    { field: 'incoterm', origin: { ...nowhere, page: 2, quote: 'FOB' }, superseded_by: 'r2' },
    { field: 'currency', origin: nowhere, superseded_by: null },
  ],
};

test('links say where the field stands, and which no longer count', async () => {
  answerRequests(() => ({ body: { lines: [] } }));
  draw(<RequirementLinks requirement={requirement} mayWrite={false} quote="" />);
  expect(await screen.findByText('Page 2 · "FOB"')).toBeTruthy();
  expect(screen.getByText('as a whole')).toBeTruthy();
  expect(screen.getAllByText('Superseded by a later one')).toHaveLength(1);
  expect(screen.queryByRole('button')).toBeNull();
});

test('the place of a field is shown on the page of a kept PDF', async () => {
  answerRequests(() => ({ body: { lines: [] } }));
  const box = { left: 100, top: 200, right: 300, bottom: 220 };
  const links = [{ field: 'incoterm', origin: { ...nowhere, page: 2, box }, superseded_by: null }];
  draw(
    <RequirementLinks
      requirement={{ ...requirement, media_type: 'application/pdf', links }}
      mayWrite={false}
      quote=""
    />,
  );
  await userEvent.click(await screen.findByRole('button', { name: /in the original$/ }));
  expect(screen.getByRole('img').getAttribute('src')).toBe('/api/v1/orders/o1/requirements/r1/pages/2');
  expect(document.querySelector<HTMLElement>('[data-chosen="true"]')?.style.left).toBe('10%');
});

test('a field is linked with the words that were selected, beside those that are linked', async () => {
  const sent = answerRequests(() => ({ body: { lines: [{ position: 20 }] } }));
  draw(<RequirementLinks requirement={requirement} mayWrite quote="3 May" />);
  await userEvent.click(screen.getByRole('combobox'));
  await userEvent.type(screen.getByRole('combobox'), 'requested');
  await userEvent.click(await screen.findByTitle('requested on'));
  await userEvent.click(screen.getByRole('button', { name: 'Link' }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'PUT')).toBe(true));
  expect(sent.find(({ method }) => method === 'PUT')?.body).toEqual({
    revision: 4,
    links: [
      { field: 'incoterm', origin: { ...nowhere, page: 2, quote: 'FOB' } },
      { field: 'currency', origin: nowhere },
      { field: 'requested_on', origin: { quote: '3 May' } },
    ],
  });
});

test('an origin leaves out what was not said', () => {
  expect(originOf({ page: null, sheet: ' ', cell: '', line: null, quote: '' })).toEqual({});
  expect(originOf({ page: 2, sheet: ' PO ', cell: 'F14', quote: 'x' })).toEqual({
    page: 2,
    sheet: 'PO',
    cell: 'F14',
    quote: 'x',
  });
});

test('every line has its fields', () => {
  expect(linkableFields([])).toContain('requested_on');
  expect(linkableFields([10, 20])).toContain('lines/20/unit_price');
});
