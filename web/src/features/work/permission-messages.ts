// What each permission about work allows, and the server's codes about it, in words.
import { defineMessages } from '@/kit/text';

export const permissionMessages = defineMessages({
  'work.read': { zh: '查看待办', en: 'See what is to be done' },
  'work.export': { zh: '导出待办', en: 'Export what is to be done' },
  'work.write': { zh: '给自己记待办', en: "Keep to-dos of one's own" },
});

export const problemMessages = defineMessages({
  no_such_todo: { zh: '没有这条待办，或不是您的', en: 'There is no such to-do of yours' },
  not_an_instant: { zh: '不是有效的时间', en: 'Not a point in time' },
});
