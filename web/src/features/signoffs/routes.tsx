// The customer's agreement to an exact version: a part of the order's page, and the certificate of what was agreed.
import type { Feature } from '@/kit/feature';
import { permissionMessages, problemMessages } from './permission-messages';

export const signoffs: Feature = {
  pages: [{ path: 'orders/:id/signoff', permission: 'orders.read', load: () => import('./certificate-page') }],
  panels: [{ topic: 'orders', permission: 'orders.read', load: () => import('./signoff-panel') }],
  workSources: { signoffs: () => import('./signoff-work') },
  permissionTexts: permissionMessages,
  problemTexts: problemMessages,
  recordWords: () => import('./record-words'),
};
