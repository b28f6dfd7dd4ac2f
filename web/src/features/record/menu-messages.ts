// What the application says of the record of changes before its page is open.
import { defineMessages } from '@/kit/text';

export const menuMessages = defineMessages({
  record: { zh: '变更记录', en: 'Record of changes' },
});

export const permissionMessages = defineMessages({
  'record.read': { zh: '查看变更记录', en: 'See the record of changes' },
});
