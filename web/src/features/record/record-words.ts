// What can happen beside anything: notes, attachments, followers.
import { colleagues } from '@/api/choices';
import type { RecordWords } from '@/kit/recorded';
import { defineMessages } from '@/kit/text';

const kindMessages = defineMessages({
  note_added: { zh: '添加备注', en: 'Note added' },
  note_edited: { zh: '修改备注', en: 'Note edited' },
  note_deleted: { zh: '删除备注', en: 'Note deleted' },
  attachment_added: { zh: '添加附件', en: 'Attachment added' },
  attachment_removed: { zh: '移除附件', en: 'Attachment removed' },
  follower_added: { zh: '关注', en: 'Followed' },
  follower_left: { zh: '取消关注', en: 'No longer followed' },
});

const fieldMessages = defineMessages({
  name: { zh: '文件名', en: 'File' },
  hash: { zh: 'SHA-256', en: 'SHA-256' },
  reason: { zh: '原因', en: 'Reason' },
  person_id: { zh: '人员', en: 'Person' },
  text: { zh: '内容', en: 'Text' },
});

export const recordWords: RecordWords = {
  topics: {},
  kinds: kindMessages,
  fields: fieldMessages,
  refers: { person_id: colleagues },
};
