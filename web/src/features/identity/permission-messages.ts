import { defineMessages } from '@/kit/text';

export const permissionMessages = defineMessages({
  'people.read': { zh: '查看人员', en: 'See people' },
  'people.write': { zh: '管理人员', en: 'Manage people' },
  'people.export': { zh: '导出人员', en: 'Export people' },
  'roles.read': { zh: '查看角色', en: 'See roles' },
  'roles.write': { zh: '管理角色', en: 'Manage roles' },
  'roles.export': { zh: '导出角色', en: 'Export roles' },
  'departments.read': { zh: '查看部门', en: 'See departments' },
  'departments.write': { zh: '管理部门', en: 'Manage departments' },
  'departments.export': { zh: '导出部门', en: 'Export departments' },
});

// The roles that every installation has. Those made here carry their own name.
export const builtInRoles = defineMessages({
  merchandiser: { zh: '跟单员', en: 'Merchandiser' },
  sales: { zh: '业务员', en: 'Sales' },
  verifier: { zh: '核对专员', en: 'Verifier' },
  supervisor: { zh: '主管', en: 'Supervisor' },
  production: { zh: '生产', en: 'Production' },
  purchasing: { zh: '采购', en: 'Purchasing' },
  warehouse: { zh: '仓储', en: 'Warehouse' },
  logistics: { zh: '物流', en: 'Logistics' },
  quality: { zh: '质检', en: 'Quality' },
  finance: { zh: '财务', en: 'Finance' },
  customer_service: { zh: '客服', en: 'Customer service' },
  development: { zh: '研发', en: 'Development' },
  management: { zh: '管理层', en: 'Management' },
  administrator: { zh: '管理员', en: 'Administrator' },
  auditor: { zh: '审计', en: 'Auditor' },
});
