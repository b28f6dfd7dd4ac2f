// What others must agree to: the list with decisions in place, gates opened by hand, deputies, and the parts on
// an order's page and in the profile.
import { AuditOutlined, UnlockOutlined, UserSwitchOutlined } from '@ant-design/icons';
import type { Feature } from '@/kit/feature';
import { menuMessages, permissionMessages, problemMessages } from './menu-messages';

export const approvals: Feature = {
  pages: [
    { path: 'approvals', permission: 'approvals.read', load: () => import('./approvals-page') },
    { path: 'gate-openings', permission: 'gate_openings.read', load: () => import('./gate-openings-page') },
    { path: 'contract-review-policy', permission: 'approvals.policy', load: () => import('./review-policy-page') },
    { path: 'deputies', permission: 'deputies.write', load: () => import('./deputies-page') },
  ],
  menu: [
    {
      path: '/approvals',
      text: menuMessages.approvals,
      icon: <AuditOutlined aria-hidden />,
      group: 'today',
      permission: 'approvals.read',
    },
    {
      path: '/gate-openings',
      text: menuMessages.gate_openings,
      icon: <UnlockOutlined aria-hidden />,
      group: 'follow_up',
      permission: 'gate_openings.read',
    },
    {
      path: '/contract-review-policy',
      text: menuMessages.review_policy,
      icon: <AuditOutlined aria-hidden />,
      group: 'administration',
      permission: 'approvals.policy',
    },
    {
      path: '/deputies',
      text: menuMessages.deputies,
      icon: <UserSwitchOutlined aria-hidden />,
      group: 'administration',
      permission: 'deputies.write',
    },
  ],
  panels: [
    { topic: 'orders/gates', permission: 'approvals.read', load: () => import('./order-approvals-panel') },
    { topic: 'profile', permission: 'deputies.read', load: () => import('./own-deputies-panel') },
  ],
  workSources: { approvals: () => import('./approval-work') },
  permissionTexts: permissionMessages,
  problemTexts: problemMessages,
  recordWords: () => import('./record-words'),
};
