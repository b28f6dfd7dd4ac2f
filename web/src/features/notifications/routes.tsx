// What somebody is told of by itself: the centre behind the bell, how and when, and the mail that goes out.
import { FormOutlined, MailOutlined } from '@ant-design/icons';
import type { Feature } from '@/kit/feature';
import { menuMessages, permissionMessages, problemMessages } from './menu-messages';

export const notifications: Feature = {
  pages: [
    { path: 'notifications', load: () => import('./notifications-page') },
    { path: 'notifications/settings', load: () => import('./settings-page') },
    { path: 'mails', permission: 'mails.read', load: () => import('./mails-page') },
    { path: 'mail-templates', permission: 'mail_templates.read', load: () => import('./templates-page') },
  ],
  menu: [
    {
      path: '/mails',
      text: menuMessages.mails,
      icon: <MailOutlined aria-hidden />,
      group: 'administration',
      permission: 'mails.read',
    },
    {
      path: '/mail-templates',
      text: menuMessages.templates,
      icon: <FormOutlined aria-hidden />,
      group: 'administration',
      permission: 'mail_templates.read',
    },
  ],
  actions: [
    { path: '/notifications', text: menuMessages.notifications },
    { path: '/notifications/settings', text: menuMessages.settings },
  ],
  permissionTexts: permissionMessages,
  problemTexts: problemMessages,
  recordWords: () => import('./record-words'),
};
