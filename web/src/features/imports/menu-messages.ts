// What the application says of imports before any of their pages is open.
import { defineMessages } from '@/kit/text';

export const menuMessages = defineMessages({
  imports: { zh: '导入', en: 'Imports' },
});

export const importPermissions = defineMessages({
  'imports.read': { zh: '查看导入', en: 'See imports' },
  'imports.run': { zh: '导入订单', en: 'Import orders' },
  'imports.export': { zh: '导出导入记录', en: 'Export imports' },
});
