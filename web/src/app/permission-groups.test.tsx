import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PermissionMatrix } from '@/features/identity/permission-matrix';
import type { Language } from '@/kit/language';
import { draw } from '@/testing/render';
import { features } from './routes';

const permissions = features
  .flatMap(({ permissionTexts = {} }) => Object.keys(permissionTexts))
  .map((name) => ({ name, kind: 'read' as const }));

test.each<Language>(['zh', 'en'])('every group of permissions has its heading in %s', (language) => {
  draw(<PermissionMatrix permissions={permissions} />, { features, language });
  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(headings.length).toBeGreaterThan(20);
  expect(headings.filter((heading) => heading && /^[a-z_]+$/.test(heading))).toEqual([]);
});
