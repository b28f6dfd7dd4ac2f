// Documents made from an order: a part of the order's page, and the settings of how they look and are numbered.
import { FileDoneOutlined } from '@ant-design/icons';
import type { Feature } from '@/kit/feature';
import { menuMessages } from './menu-messages';
import { permissionMessages, problemMessages } from './permission-messages';

export const documents: Feature = {
  pages: [{ path: 'document-settings', permission: 'documents.read_settings', load: () => import('./settings-page') }],
  menu: [
    {
      path: '/document-settings',
      text: menuMessages.document_settings,
      icon: <FileDoneOutlined aria-hidden />,
      group: 'administration',
      permission: 'documents.read_settings',
    },
  ],
  panels: [
    { topic: 'orders', permission: 'documents.read', load: () => import('./documents-panel') },
    { topic: 'orders/verification', permission: 'documents.read', load: () => import('./proof-sheets') },
  ],
  permissionTexts: permissionMessages,
  problemTexts: problemMessages,
  recordWords: () => import('./record-words'),
};
