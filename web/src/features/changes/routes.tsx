// Changes of orders after their confirmation: the list, one change, what was agreed revision by revision, the policy,
// and a part of the order's page.
import type { Feature } from '@/kit/feature';
import { permissionMessages, problemMessages } from './menu-messages';

export const changes: Feature = {
  pages: [],
  workSources: { changes: () => import('./change-work') },
  permissionTexts: permissionMessages,
  problemTexts: problemMessages,
  recordWords: () => import('./record-words'),
};
