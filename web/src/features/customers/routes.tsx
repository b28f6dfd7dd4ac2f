// Customers: the list, one customer with its story, the form with contacts, addresses and requirements.
import { ShopOutlined } from '@ant-design/icons';
import type { Feature } from '@/kit/feature';
import { menuMessages, permissionMessages, problemMessages } from './menu-messages';

export const customers: Feature = {
  pages: [
    { path: 'customers', permission: 'customers.read', load: () => import('./customers-page') },
    { path: 'customers/new', permission: 'customers.write', load: () => import('./new-customer-page') },
    { path: 'customers/:id', permission: 'customers.read', load: () => import('./customer-page') },
    { path: 'customers/:id/edit', permission: 'customers.write', load: () => import('./edit-customer-page') },
  ],
  menu: [
    {
      path: '/customers',
      text: menuMessages.customers,
      icon: <ShopOutlined aria-hidden />,
      group: 'master_data',
      permission: 'customers.read',
    },
  ],
  actions: [{ path: '/customers/new', text: menuMessages.add_customer, permission: 'customers.write' }],
  searchKinds: { customer: { text: menuMessages.customer, path: (id) => `/customers/${id}` } },
  permissionTexts: permissionMessages,
  problemTexts: problemMessages,
  recordWords: () => import('./record-words'),
};
