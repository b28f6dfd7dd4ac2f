import { defineMessages } from './text';

export const activityMessages = defineMessages({
  note: { zh: '备注', en: 'Note' },
  note_placeholder: {
    zh: '写下情况、约定、下一步…输入 @ 可通知同事',
    en: 'What happened, what was agreed, what comes next… @ tells a colleague',
  },
  looking_for_colleagues: { zh: '查找同事…', en: 'Looking for colleagues…' },
  no_such_colleague: { zh: '没有这位同事', en: 'No colleague of that name' },
  add_note: { zh: '添加备注', en: 'Add note' },
  edit_note: { zh: '修改', en: 'Edit' },
  delete_note: { zh: '撤回', en: 'Take back' },
  note_deleted: { zh: '备注已撤回', en: 'A note was taken back' },
  note_taken_back: { zh: '已撤回备注', en: 'The note is taken back' },
  edited: { zh: '已修改', en: 'edited' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },

  attachments: { zh: '附件', en: 'Attachments' },
  attachments_empty: { zh: '还没有附件', en: 'No attachments yet' },
  attachment_hint: {
    zh: '单个文件最大 100 MB；不接收程序和网页文件',
    en: 'Up to 100 MB each; no programs or web pages',
  },
  download: { zh: '下载', en: 'Download' },
  download_of: { zh: '下载 {name}', en: 'Download {name}' },
  remove: { zh: '移除', en: 'Remove' },
  remove_of: { zh: '移除 {name}', en: 'Remove {name}' },
  remove_consequence: {
    zh: '移除后不再显示，变更记录中保留文件名和原因。',
    en: 'It will no longer be shown; the record keeps its name and the reason.',
  },
  reason: { zh: '原因', en: 'Reason' },
  reason_needed: { zh: '请写明原因', en: 'Please give the reason' },
  added: { zh: '已添加 {name}', en: '{name} is attached' },

  follow: { zh: '关注', en: 'Follow' },
  following: { zh: '已关注', en: 'Following' },
  nobody_follows: { zh: '还没有人关注', en: 'Nobody follows this yet' },
  followed_by: { zh: '关注者：{names}', en: 'Followed by {names}' },
});
