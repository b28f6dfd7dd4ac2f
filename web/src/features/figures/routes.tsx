// Figures: what was promised and what was kept, with the records behind every number.
import { LineChartOutlined } from '@ant-design/icons';
import type { Feature } from '@/kit/feature';
import { figurePermissions, figureProblems, menuMessages } from './menu-messages';

export const figures: Feature = {
  pages: [
    { path: 'figures/on-time', permission: 'figures.read', load: () => import('./on-time-page') },
    { path: 'figures/on-time/lines', permission: 'figures.read', load: () => import('./on-time-lines-page') },
  ],
  menu: [
    {
      path: '/figures/on-time',
      text: menuMessages.on_time,
      icon: <LineChartOutlined aria-hidden />,
      group: 'figures',
      permission: 'figures.read',
    },
  ],
  permissionTexts: figurePermissions,
  problemTexts: figureProblems,
  recordWords: () => import('./record-words'),
};
