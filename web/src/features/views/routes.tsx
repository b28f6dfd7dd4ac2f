// Saved views have no page of their own: they stand on every list (kit/view-picker.tsx).
import type { Feature } from '@/kit/feature';
import { permissionMessages, problemMessages } from './permission-messages';

export const views: Feature = {
  pages: [],
  permissionTexts: permissionMessages,
  problemTexts: problemMessages,
  recordWords: () => import('./record-words'),
};
