// What those who look after the installation see of the program itself.
import { PauseCircleOutlined } from '@ant-design/icons';
import type { Feature } from '@/kit/feature';
import { menuMessages, permissionMessages, problemMessages } from './menu-messages';

export const operations: Feature = {
  pages: [{ path: 'dead-jobs', permission: 'jobs.read', load: () => import('./dead-jobs-page') }],
  menu: [
    {
      path: '/dead-jobs',
      text: menuMessages.dead_jobs,
      icon: <PauseCircleOutlined aria-hidden />,
      group: 'administration',
      permission: 'jobs.read',
    },
  ],
  permissionTexts: permissionMessages,
  problemTexts: problemMessages,
  recordWords: () => import('./record-words'),
};
