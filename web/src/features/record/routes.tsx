// The record of changes, for those who audit; and the words of what people put beside a thing.
import { AuditOutlined } from '@ant-design/icons';
import type { Feature } from '@/kit/feature';
import { menuMessages, permissionMessages, problemMessages } from './menu-messages';

export const record: Feature = {
  pages: [{ path: 'record', permission: 'record.read', load: () => import('./record-page') }],
  menu: [
    {
      path: '/record',
      text: menuMessages.record,
      icon: <AuditOutlined aria-hidden />,
      group: 'administration',
      permission: 'record.read',
    },
  ],
  permissionTexts: permissionMessages,
  problemTexts: problemMessages,
  recordWords: () => import('./record-words'),
};
