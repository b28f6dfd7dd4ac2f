// Suppliers: the list, one supplier with its story, the form with products, lead times and alternates.
import { BuildOutlined } from '@ant-design/icons';
import type { Feature } from '@/kit/feature';
import { menuMessages, permissionMessages, problemMessages } from './menu-messages';

export const suppliers: Feature = {
  pages: [
    { path: 'suppliers', permission: 'suppliers.read', load: () => import('./suppliers-page') },
    { path: 'suppliers/new', permission: 'suppliers.write', load: () => import('./new-supplier-page') },
    { path: 'suppliers/:id', permission: 'suppliers.read', load: () => import('./supplier-page') },
    { path: 'suppliers/:id/edit', permission: 'suppliers.write', load: () => import('./edit-supplier-page') },
  ],
  menu: [
    {
      path: '/suppliers',
      text: menuMessages.suppliers,
      icon: <BuildOutlined aria-hidden />,
      group: 'master_data',
      permission: 'suppliers.read',
    },
  ],
  actions: [{ path: '/suppliers/new', text: menuMessages.add_supplier, permission: 'suppliers.write' }],
  searchKinds: { supplier: { text: menuMessages.supplier, path: (id) => `/suppliers/${id}` } },
  permissionTexts: permissionMessages,
  problemTexts: problemMessages,
  recordWords: () => import('./record-words'),
};
