// What the application says of the record of changes before its page is open.
import { defineMessages } from '@/kit/text';

export const menuMessages = defineMessages({
  record: { zh: '变更记录', en: 'Record of changes' },
});

export const permissionMessages = defineMessages({
  'record.read': { zh: '查看变更记录', en: 'See the record of changes' },
  'record.export': { zh: '导出变更记录', en: 'Export the record of changes' },
  'activity.write': { zh: '写备注、加附件、关注', en: 'Write notes, attach files, follow' },
  'activity.remove_attachments': { zh: '移除他人的附件', en: "Remove others' attachments" },
});

export const problemMessages = defineMessages({
  not_ones_own_note: { zh: '只能修改自己写的备注', en: 'Only its author changes a note' },
  note_is_settled: { zh: '备注写下一天后不能再改', en: 'A note stays as it is after a day' },
  no_such_note: { zh: '备注已撤回', en: 'The note was taken back' },
  already_attached: { zh: '此文件已在附件中', en: 'This very file is attached already' },
  no_such_attachment: { zh: '附件已移除', en: 'The attachment was removed' },
  no_such_timeline: { zh: '不存在', en: 'Does not exist' },
});
