// What came in without an order: the list, each one with what becomes of it, and how long it may wait.
import { MailOutlined } from '@ant-design/icons';
import type { Feature } from '@/kit/feature';
import { menuMessages, permissionMessages, problemMessages } from './menu-messages';

export const reconciliation: Feature = {
  pages: [
    { path: 'incoming', permission: 'incoming.read', load: () => import('./incoming-list-page') },
    { path: 'incoming/new', permission: 'incoming.write', load: () => import('./new-incoming-page') },
    { path: 'incoming/:id', permission: 'incoming.read', load: () => import('./incoming-page') },
    { path: 'reconciliation-policy', permission: 'reconciliation.policy', load: () => import('./policy-page') },
  ],
  menu: [
    {
      path: '/incoming',
      text: menuMessages.incoming,
      icon: <MailOutlined aria-hidden />,
      group: 'follow_up',
      permission: 'incoming.read',
    },
    {
      path: '/reconciliation-policy',
      text: menuMessages.reconciliation_policy,
      icon: <MailOutlined aria-hidden />,
      group: 'administration',
      permission: 'reconciliation.policy',
    },
  ],
  actions: [{ path: '/incoming/new', text: menuMessages.add_incoming, permission: 'incoming.write' }],
  searchKinds: { incoming: { text: menuMessages.incoming, path: (id) => `/incoming/${id}` } },
  workSources: { reconciliation: () => import('./incoming-work') },
  permissionTexts: permissionMessages,
  problemTexts: problemMessages,
  recordWords: () => import('./record-words'),
};
