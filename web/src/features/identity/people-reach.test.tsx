import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerRequests, draw, liNa } from '@/testing/render';
import type { Person } from './api';
import { DeactivatePeople } from './deactivate-people';
import PersonPanel from './person-panel';

const of = (id: string, department_id: string) =>
  ({ id, name: id, account: id, department_id, role_ids: [], is_active: true, revision: 1 }) as unknown as Person;
const near = of('near', 'd1');
const far = of('far', 'd2');
const session = {
  ...liNa,
  permissions: ['people.read', 'people.write'].map((name) => ({ name, scope: 'department' as const })),
};

function drawPanel(id: string) {
  answerRequests(({ path }) => {
    if (path.endsWith('/departments'))
      return {
        body: {
          items: [
            { id: 'd1', name: 'Sales one' },
            { id: 'd2', name: 'Sales two' },
          ],
          next: null,
        },
      };
    return { body: path.endsWith('/far') ? far : path.endsWith('/near') ? near : { items: [], next: null } };
  });
  draw(<PersonPanel id={id} onClose={() => {}} onOpen={() => {}} />, { session });
}

test('a person within reach is edited, into no other department', async () => {
  drawPanel('near');
  expect(await screen.findByRole('button', { name: /Set a password/ })).toBeTruthy();
  await userEvent.click(await screen.findByRole('combobox', { name: /Department/ }));
  const option = await screen.findByTitle('Sales two');
  expect(option.getAttribute('aria-disabled') ?? option.className).toMatch(/true|disabled/);
});

test('a person beyond reach is shown only', async () => {
  drawPanel('far');
  const name = (await screen.findByRole('textbox', { name: 'Name' })) as HTMLInputElement;
  expect(name.disabled).toBe(true);
  expect(screen.queryByRole('button', { name: /Set a password/ })).toBeNull();
});

test('somebody new is of the only department there is to choose', async () => {
  drawPanel('new');
  expect(await screen.findByText('Sales one')).toBeTruthy();
});

test('only those within reach are deactivated', async () => {
  const sent = answerRequests(() => ({ body: near }));
  draw(<DeactivatePeople people={[near, far]} onDone={() => {}} />, { session });
  await userEvent.click(screen.getByRole('button', { name: /Deactivate/ }));
  await screen.findByText(/1/);
  expect(sent.map(({ path }) => path)).toEqual(['/api/v1/people/near']);
});
