// Verification: the customer's own words and the order compared field by field and signed level by level.
import type { Feature } from '@/kit/feature';
import { permissionMessages, problemMessages } from './permission-messages';

export const verification: Feature = {
  pages: [],
  panels: [{ topic: 'orders', permission: 'requirements.read', load: () => import('./verification-panel') }],
  workSources: { verification: () => import('./verification-work') },
  permissionTexts: permissionMessages,
  problemTexts: problemMessages,
  recordWords: () => import('./record-words'),
};
