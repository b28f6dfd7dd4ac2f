// What is needed before any page of the notifications is.
import { defineMessages } from '@/kit/text';

export const menuMessages = defineMessages({
  notifications: { zh: '通知', en: 'Notifications' },
  settings: { zh: '通知设置', en: 'Notification settings' },
  mails: { zh: '发出的邮件', en: 'Outgoing mail' },
  templates: { zh: '邮件模板', en: 'Mail wording' },
});

export const permissionMessages = defineMessages({
  'mails.read': {
    zh: '查看发出的邮件及其状态（看不到内容）',
    en: 'See outgoing mail and how it fared, not what it says',
  },
  'mails.retry': { zh: '重发没有发出的邮件', en: 'Have mail tried again that was given up' },
  'mails.export': { zh: '导出发出的邮件', en: 'Export outgoing mail' },
  'mail_templates.read': { zh: '查看邮件模板', en: 'See what mails say' },
  'mail_templates.write': { zh: '修改邮件模板', en: 'Change what mails say' },
});

export const problemMessages = defineMessages({
  no_such_notification: { zh: '没有这条通知', en: 'There is no such notification' },
  no_such_kind: { zh: '没有这类通知', en: 'There is no such kind of notification' },
  no_such_mail: { zh: '没有这封邮件', en: 'There is no such mail' },
  no_such_mail_template: { zh: '没有这个邮件模板', en: 'There is no such wording' },
  mail_not_dead: { zh: '这封邮件不需要重发', en: 'This mail need not be tried again' },
  mail_not_set_up: { zh: '服务器没有设置发信', en: 'This server sends no mail' },
  not_deliverable: { zh: '此邮箱地址无法送达', en: 'No mail reaches this address' },
  unknown_placeholder: { zh: '没有占位符 {limit}', en: 'There is no placeholder {limit}' },
  missing_placeholder: { zh: '缺少占位符 {limit}', en: 'The placeholder {limit} is missing' },
});
