// The customer's own words, as a part of the order's page.
import type { Feature } from '@/kit/feature';
import { permissionMessages, problemMessages } from './permission-messages';

export const requirements: Feature = {
  pages: [{ path: 'orders/read', permission: 'orders.write', load: () => import('./read-order-page') }],
  panels: [
    { topic: 'orders', permission: 'requirements.read', load: () => import('./requirements-panel') },
    { topic: 'orders/documents', permission: 'requirements.read', load: () => import('./kept-documents') },
    { topic: 'incoming/original', permission: 'orders.write', load: () => import('./incoming-original') },
  ],
  permissionTexts: permissionMessages,
  problemTexts: problemMessages,
  recordWords: () => import('./record-words'),
};
