// Changes of orders after their confirmation: the list, one change, what was agreed revision by revision, the policy,
// and a part of the order's page. The form that asks for one is the order's own (features/orders).
import { SwapOutlined } from '@ant-design/icons';
import type { Feature } from '@/kit/feature';
import { menuMessages, permissionMessages, problemMessages } from './menu-messages';

export const changes: Feature = {
  pages: [
    { path: 'changes', permission: 'changes.read', load: () => import('./changes-page') },
    { path: 'changes/:id', permission: 'changes.read', load: () => import('./change-page') },
    { path: 'orders/:id/revisions', permission: 'orders.read', load: () => import('./revisions-page') },
    { path: 'change-policy', permission: 'changes.policy', load: () => import('./change-policy-page') },
  ],
  menu: [
    {
      path: '/changes',
      text: menuMessages.changes,
      icon: <SwapOutlined aria-hidden />,
      group: 'follow_up',
      permission: 'changes.read',
    },
    {
      path: '/change-policy',
      text: menuMessages.change_policy,
      icon: <SwapOutlined aria-hidden />,
      group: 'administration',
      permission: 'changes.policy',
    },
  ],
  panels: [{ topic: 'orders', permission: 'changes.read', load: () => import('./order-changes-panel') }],
  workSources: { changes: () => import('./change-work') },
  permissionTexts: permissionMessages,
  problemTexts: problemMessages,
  recordWords: () => import('./record-words'),
};
