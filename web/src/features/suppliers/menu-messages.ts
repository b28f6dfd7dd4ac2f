// What the application says of suppliers before any of their pages is open.
import { defineMessages } from '@/kit/text';

export const menuMessages = defineMessages({
  suppliers: { zh: '供应商', en: 'Suppliers' },
  supplier: { zh: '供应商', en: 'Supplier' },
  add_supplier: { zh: '新建供应商', en: 'New supplier' },
});

export const permissionMessages = defineMessages({
  'suppliers.read': { zh: '查看供应商', en: 'See suppliers' },
  'suppliers.write': { zh: '新建和修改供应商', en: 'Make and edit suppliers' },
  'suppliers.export': { zh: '导出供应商', en: 'Export suppliers' },
  'suppliers.contacts': { zh: '查看供应商联系人', en: 'See who the contacts of suppliers are' },
});

export const problemMessages = defineMessages({
  no_such_supplier: { zh: '没有这个供应商，或您无权查看', en: 'There is no such supplier, or you may not see it' },
  own_alternate: { zh: '不能做自己的备用供应商', en: 'Nobody steps in for themselves' },
});
