import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Fixed } from '@/kit/fixed';
import { draw } from '@/testing/render';
import { PermissionMatrix } from './permission-matrix';

const permissions = [{ name: 'people.read', kind: 'read' as const }];
const scopes = () => screen.getAllByRole<HTMLInputElement>('radio');

test('whoever may change roles chooses how far a permission reaches', () => {
  draw(<PermissionMatrix permissions={permissions} />);
  expect(scopes().some((scope) => scope.disabled)).toBe(false);
});

test('the others see how far it reaches, and choose nothing', () => {
  draw(
    <Fixed isFixed>
      <PermissionMatrix permissions={permissions} value={[{ name: 'people.read', scope: 'all' }]} />
    </Fixed>,
  );
  expect(scopes().every((scope) => scope.disabled)).toBe(true);
  expect(scopes().filter((scope) => scope.checked)).toHaveLength(1);
});
