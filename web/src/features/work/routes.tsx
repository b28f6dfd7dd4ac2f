// The start page: what must be done, the soonest too late first.
import { CheckSquareOutlined } from '@ant-design/icons';
import type { Feature } from '@/kit/feature';
import { menuMessages } from './menu-messages';
import { permissionMessages, problemMessages } from './permission-messages';

export const work: Feature = {
  pages: [{ path: '/', permission: 'work.read', load: () => import('./workbench-page') }],
  menu: [
    {
      path: '/',
      text: menuMessages.workbench,
      icon: <CheckSquareOutlined aria-hidden />,
      group: 'today',
      permission: 'work.read',
    },
  ],
  actions: [{ path: '/?todo=new', text: menuMessages.add_todo, permission: 'work.write' }],
  panels: [{ topic: 'orders', permission: 'work.read', isFirst: true, load: () => import('./order-work-panel') }],
  workSources: { work: () => import('./todo-work') },
  permissionTexts: permissionMessages,
  problemTexts: problemMessages,
  recordWords: () => import('./record-words'),
};
