import { screen } from '@testing-library/react';
import { Button, Input } from 'antd';
import { expect, test } from 'vitest';
import { draw, liNa } from '@/testing/render';
import { Changeable } from './changeable';

const part = (
  <Changeable permission="lamps.write">
    <Input aria-label="Colour" defaultValue="red" />
    <Button>Save</Button>
  </Changeable>
);

test('those who may change it find it as it is', () => {
  draw(part, { session: { ...liNa, permissions: [{ name: 'lamps.write', scope: 'all' }] } });
  expect((screen.getByLabelText('Colour') as HTMLInputElement).disabled).toBe(false);
  expect(screen.queryByText(/To look at only/)).toBeNull();
});

test('the others see all of it, can use none of it, and read why', () => {
  draw(part);
  const colour = screen.getByLabelText('Colour') as HTMLInputElement;
  expect(colour.value).toBe('red');
  expect(colour.disabled).toBe(true);
  expect((screen.getByRole('button', { name: 'Save' }) as HTMLButtonElement).disabled).toBe(true);
  expect(screen.getByText(/To look at only: changing it needs the permission "lamps.write"/)).toBeTruthy();
});
