// Orders: the list, the board by status, one order with its story, the form with its line grid.
import { ContainerOutlined } from '@ant-design/icons';
import type { Feature } from '@/kit/feature';
import { menuMessages } from './menu-messages';
import { permissionMessages, problemMessages } from './permission-messages';

export const orders: Feature = {
  pages: [
    { path: 'orders', permission: 'orders.read', load: () => import('./orders-page') },
    { path: 'orders/board', permission: 'orders.read', load: () => import('./board-page') },
    { path: 'orders/new', permission: 'orders.write', load: () => import('./new-order-page') },
    { path: 'orders/:id', permission: 'orders.read', load: () => import('./order-page') },
    { path: 'orders/:id/edit', permission: 'orders.write', load: () => import('./edit-order-page') },
  ],
  menu: [
    {
      path: '/orders',
      text: menuMessages.orders,
      icon: <ContainerOutlined />,
      group: 'follow_up',
      permission: 'orders.read',
    },
  ],
  actions: [
    { path: '/orders/new', text: menuMessages.add_order, permission: 'orders.write' },
    { path: '/orders/board', text: menuMessages.board, permission: 'orders.read' },
  ],
  searchKinds: {
    order: { text: menuMessages.order, path: (id) => `/orders/${id}` },
  },
  workSources: { orders: () => import('./order-work') },
  permissionTexts: permissionMessages,
  problemTexts: problemMessages,
  recordWords: () => import('./record-words'),
};
