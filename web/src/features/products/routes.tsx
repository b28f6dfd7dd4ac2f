// Products: the list, one product with its story, the form with specification and customers' item codes.
import { AppstoreOutlined } from '@ant-design/icons';
import type { Feature } from '@/kit/feature';
import { menuMessages, permissionMessages, problemMessages } from './menu-messages';

export const products: Feature = {
  pages: [
    { path: 'products', permission: 'catalog.read', load: () => import('./products-page') },
    { path: 'products/new', permission: 'catalog.write', load: () => import('./new-product-page') },
    { path: 'products/:id', permission: 'catalog.read', load: () => import('./product-page') },
    { path: 'products/:id/edit', permission: 'catalog.write', load: () => import('./edit-product-page') },
  ],
  menu: [
    {
      path: '/products',
      text: menuMessages.products,
      icon: <AppstoreOutlined aria-hidden />,
      group: 'master_data',
      permission: 'catalog.read',
    },
  ],
  actions: [{ path: '/products/new', text: menuMessages.add_product, permission: 'catalog.write' }],
  searchKinds: { product: { text: menuMessages.product, path: (id) => `/products/${id}` } },
  permissionTexts: permissionMessages,
  problemTexts: problemMessages,
  recordWords: () => import('./record-words'),
};
