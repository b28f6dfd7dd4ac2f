import { defineMessages } from '@/kit/text';
import { menuMessages } from './menu-messages';

export const messages = defineMessages({
  title: menuMessages.notifications,
  settings: menuMessages.settings,
  hint: {
    zh: '与您有关的事：交给您的、提到您的、答复您的。',
    en: 'What concerns you: given to you, said to you, answered.',
  },
  which: { zh: '显示哪些', en: 'Which ones' },
  unread: { zh: '未读', en: 'Unread' },
  all: { zh: '全部', en: 'All' },
  read_all: { zh: '全部标为已读', en: 'Mark all as read' },
  read_one: { zh: '标为已读', en: 'Mark as read' },
  is_unread: { zh: '未读', en: 'Unread' },
  more: { zh: '更早的', en: 'Earlier ones' },
  none_unread: { zh: '没有未读的通知', en: 'Nothing unread' },
  none_unread_hint: { zh: '读过的在「全部」里。', en: 'What you have read is under "All".' },
  none: { zh: '还没有通知', en: 'No notifications yet' },
  none_hint: {
    zh: '有事交给您、有人提到您、客户答复时，会出现在这里。关注一张订单，就能收到它的备注。',
    en: 'They come when something is given to you, somebody mentions you, or a customer answers. Follow an order to hear of its notes.',
  },

  work_arrived: { zh: '新的待办：{title}', en: 'New to do: {title}' },
  several_work_arrived: { zh: '{count} 项新的待办', en: '{count} things new to do' },
  note_added: { zh: '{by} 写了备注', en: '{by} wrote a note' },
  mentioned: { zh: '{by} 在备注里提到您', en: '{by} mentioned you in a note' },
  handed_over: { zh: '{by} 把它交给您', en: '{by} handed it over to you' },
  approval_approved: { zh: '您的申请已获同意', en: 'What you asked for was agreed to' },
  approval_rejected: { zh: '您的申请未获同意', en: 'What you asked for was refused' },
  approval_outdated: { zh: '内容已变，您的申请作废', en: 'The content changed: your request is void' },
  customer_signed: { zh: '客户 {by} 已签字', en: '{by} signed for the customer' },
  customer_proposed: { zh: '客户 {by} 提出修改', en: '{by} proposed a change' },
  mail_bounced: { zh: '发给 {recipient} 的邮件被拒收', en: 'The mail to {recipient} was refused' },
  mail_dead: { zh: '发给 {recipient} 的邮件没有发出', en: 'The mail to {recipient} could not be sent' },
  link_expiring: { zh: '{recipient} 还没有通过链接签字', en: '{recipient} has not signed by the link' },
  customer_opened: { zh: '{by} 打开了签字链接', en: '{by} opened the link to sign by' },
});
