// Bringing in orders from tables.
import { ImportOutlined } from '@ant-design/icons';
import type { Feature } from '@/kit/feature';
import { importPermissions, menuMessages } from './menu-messages';
import { importProblems } from './problem-messages';

export const imports: Feature = {
  pages: [
    { path: 'imports', permission: 'imports.read', load: () => import('./imports-page') },
    { path: 'imports/:id', permission: 'imports.read', load: () => import('./import-page') },
  ],
  menu: [
    {
      path: '/imports',
      text: menuMessages.imports,
      icon: <ImportOutlined aria-hidden />,
      group: 'administration',
      permission: 'imports.read',
    },
  ],
  permissionTexts: importPermissions,
  problemTexts: importProblems,
  recordWords: () => import('./record-words'),
};
