// Verification: the customer's own words and the order compared field by field and signed level by level.
import { AuditOutlined } from '@ant-design/icons';
import type { Feature } from '@/kit/feature';
import { menuMessages } from './menu-messages';
import { permissionMessages, problemMessages } from './permission-messages';

export const verification: Feature = {
  pages: [
    { path: 'orders/:id/verification', permission: 'requirements.read', load: () => import('./workspace-page') },
    { path: 'verification-policy', permission: 'orders.read', load: () => import('./policy-page') },
  ],
  menu: [
    {
      path: '/verification-policy',
      text: menuMessages.verification_policy,
      icon: <AuditOutlined aria-hidden />,
      group: 'administration',
      permission: 'verification.policy',
    },
  ],
  panels: [{ topic: 'orders', permission: 'requirements.read', load: () => import('./verification-panel') }],
  workSources: { verification: () => import('./verification-work') },
  permissionTexts: permissionMessages,
  problemTexts: problemMessages,
  recordWords: () => import('./record-words'),
};
