// What the application says of products before any of their pages is open.
import { defineMessages } from '@/kit/text';

export const menuMessages = defineMessages({
  products: { zh: '产品', en: 'Products' },
  product: { zh: '产品', en: 'Product' },
  add_product: { zh: '新建产品', en: 'New product' },
});

export const permissionMessages = defineMessages({
  'catalog.read': { zh: '查看产品', en: 'See products' },
  'catalog.write': { zh: '新建和修改产品', en: 'Make and edit products' },
  'catalog.export': { zh: '导出产品', en: 'Export products' },
});

export const problemMessages = defineMessages({
  no_such_product: { zh: '没有这个产品，或您无权查看', en: 'There is no such product, or you may not see it' },
  not_an_hs_code: { zh: '不是海关编码：{limit} 位数字', en: 'Not an HS code: {limit} digits' },
});
