// Inquiries, quotations and orders: their lists, the board of orders by status, each one with its story,
// their forms, quotations' and orders' with the line grid.
import { CheckSquareOutlined, ContainerOutlined, FileTextOutlined, InboxOutlined } from '@ant-design/icons';
import type { Feature } from '@/kit/feature';
import { menuMessages } from './menu-messages';
import { permissionMessages, problemMessages } from './permission-messages';

export const orders: Feature = {
  pages: [
    { path: 'inquiries', permission: 'inquiries.read', load: () => import('./inquiries-page') },
    { path: 'inquiries/new', permission: 'inquiries.write', load: () => import('./new-inquiry-page') },
    { path: 'inquiries/:id', permission: 'inquiries.read', load: () => import('./inquiry-page') },
    { path: 'inquiries/:id/edit', permission: 'inquiries.write', load: () => import('./edit-inquiry-page') },
    { path: 'quotations', permission: 'quotations.read', load: () => import('./quotations-page') },
    { path: 'quotations/new', permission: 'quotations.write', load: () => import('./new-quotation-page') },
    { path: 'quotations/:id', permission: 'quotations.read', load: () => import('./quotation-page') },
    { path: 'quotations/:id/edit', permission: 'quotations.write', load: () => import('./edit-quotation-page') },
    { path: 'orders', permission: 'orders.read', load: () => import('./orders-page') },
    { path: 'orders/board', permission: 'orders.read', load: () => import('./board-page') },
    { path: 'orders/new', permission: 'orders.write', load: () => import('./new-order-page') },
    { path: 'orders/:id', permission: 'orders.read', load: () => import('./order-page') },
    { path: 'orders/:id/change', permission: 'changes.write', load: () => import('./change-order-page') },
    { path: 'orders/:id/edit', permission: 'orders.write', load: () => import('./edit-order-page') },
    { path: 'completeness-policy', permission: 'orders.read', load: () => import('./completeness-policy-page') },
  ],
  menu: [
    {
      path: '/inquiries',
      text: menuMessages.inquiries,
      icon: <InboxOutlined aria-hidden />,
      group: 'follow_up',
      permission: 'inquiries.read',
    },
    {
      path: '/quotations',
      text: menuMessages.quotations,
      icon: <FileTextOutlined aria-hidden />,
      group: 'follow_up',
      permission: 'quotations.read',
    },
    {
      path: '/orders',
      text: menuMessages.orders,
      icon: <ContainerOutlined aria-hidden />,
      group: 'follow_up',
      permission: 'orders.read',
    },
    {
      path: '/completeness-policy',
      text: menuMessages.completeness_policy,
      icon: <CheckSquareOutlined aria-hidden />,
      group: 'administration',
      permission: 'orders.policy',
    },
  ],
  actions: [
    { path: '/inquiries/new', text: menuMessages.add_inquiry, permission: 'inquiries.write' },
    { path: '/quotations/new', text: menuMessages.add_quotation, permission: 'quotations.write' },
    { path: '/orders/new', text: menuMessages.add_order, permission: 'orders.write' },
    { path: '/orders/board', text: menuMessages.board, permission: 'orders.read' },
  ],
  searchKinds: {
    inquiry: { text: menuMessages.inquiry, path: (id) => `/inquiries/${id}` },
    quotation: { text: menuMessages.quotation, path: (id) => `/quotations/${id}` },
    order: { text: menuMessages.order, path: (id) => `/orders/${id}` },
  },
  workSources: {
    orders: () => import('./order-work'),
    inquiries: () => import('./deal-work'),
    quotations: () => import('./deal-work'),
  },
  permissionTexts: permissionMessages,
  problemTexts: problemMessages,
  recordWords: () => import('./record-words'),
};
