import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Choices } from '@/api/choices';
import { ApiProblem } from '@/api/problems';
import { draw } from '@/testing/render';
import { FoundSelect } from './found-select';

const refused: Choices = {
  topic: 'carriers',
  find: () => Promise.reject(new ApiProblem({ status: 403, code: 'permission_needed' })),
  named: () => Promise.resolve(null),
};

test('where it could not be looked, nothing is said to be missing', async () => {
  draw(<FoundSelect choices={refused} aria-label="Carrier" />);
  await userEvent.click(screen.getByRole('combobox', { name: 'Carrier' }));
  expect(await screen.findByText('You may not do this')).toBeTruthy();
});
