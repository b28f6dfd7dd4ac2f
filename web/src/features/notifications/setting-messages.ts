// Words about how and when somebody is told.
import { defineMessages } from '@/kit/text';
import { menuMessages } from './menu-messages';

export const settingMessages = defineMessages({
  settings: menuMessages.settings,
  back: { zh: '返回通知', en: 'Back to the notifications' },
  settings_hint: {
    zh: '每类事情怎样告诉您：在通知中心、立即发邮件、随每日摘要，或都不要。',
    en: 'How you are told of each kind: in the centre, by mail at once, with the morning digest, or not at all.',
  },
  kinds: { zh: '类别', en: 'Kinds' },
  kind: { zh: '什么事', en: 'What happens' },
  in_centre: { zh: '通知中心', en: 'In the centre' },
  by_mail: { zh: '邮件', en: 'By mail' },
  none: { zh: '不发', en: 'No mail' },
  at_once: { zh: '立即', en: 'At once' },
  digest: { zh: '随摘要', en: 'With the digest' },
  quiet: { zh: '免打扰时段', en: 'Quiet hours' },
  quiet_hint: { zh: '这段时间内的邮件到结束时再发。', en: 'Mail waits until they end.' },
  quiet_from: { zh: '免打扰开始', en: 'Quiet from' },
  quiet_until: { zh: '免打扰结束', en: 'Quiet until' },
  has_quiet: { zh: '启用免打扰', en: 'Keep quiet hours' },
  digest_title: { zh: '每日摘要', en: 'Morning digest' },
  digest_hint: {
    zh: '今天要做的、已超时的；没有内容就不发。',
    en: 'What is due today and what is late already; nothing is sent when there is nothing.',
  },
  digest_minute: { zh: '发送时间', en: 'Sent at' },
  digest_days: { zh: '发送日', en: 'On which days' },
  working_days: { zh: '周一至周五', en: 'Monday to Friday' },
  every_day: { zh: '每天', en: 'Every day' },
  never: { zh: '不发', en: 'Never' },
  no_email: {
    zh: '您还没有登记邮箱，收不到邮件；请管理员在人员页填写。',
    en: 'You have no e-mail address here, so no mail reaches you; an administrator adds it on the people page.',
  },
  no_mail: { zh: '服务器没有设置发信，现在不会发邮件。', en: 'This server sends no mail at present.' },
  mail_goes_to: { zh: '邮件发到 {email}', en: 'Mail goes to {email}' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '通知设置已保存', en: 'Notification settings saved' },

  kind_work: { zh: '新的待办', en: 'Work that becomes mine' },
  kind_note: { zh: '我的或关注的有新备注', en: 'Notes on what is mine or I follow' },
  kind_mention: { zh: '备注里提到我', en: 'Notes that mention me' },
  kind_handover: { zh: '订单交接给我', en: 'Orders handed over to me' },
  kind_approval: { zh: '我的申请有结果', en: 'Decisions on what I asked' },
  kind_signoff: { zh: '客户签字或提出修改', en: 'The customer signs or proposes a change' },
  kind_signoff_opened: { zh: '客户打开签字链接', en: 'The customer opens the link' },
  kind_link_expiring: { zh: '签字链接快到期', en: 'A link is about to end unsigned' },
  kind_mail_failed: { zh: '我的邮件没有送达', en: 'My mail was not delivered' },
});
