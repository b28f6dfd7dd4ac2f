import type { RecordWords } from '@/kit/recorded';
import { defineMessages } from '@/kit/text';
import { mailMessages } from './mail-messages';
import { menuMessages } from './menu-messages';
import { settingMessages } from './setting-messages';

const kindMessages = defineMessages({
  mail_sent: { zh: '邮件已发出', en: 'Mail sent' },
  mail_bounced: { zh: '邮件被拒收', en: 'Mail refused by its recipient' },
  mail_dead: { zh: '邮件没有发出', en: 'Mail given up' },
  mail_expired: { zh: '邮件过期未发', en: 'Mail not sent in time' },
  mail_cancelled: { zh: '邮件取消', en: 'Mail cancelled' },
  mail_retried: { zh: '重发邮件', en: 'Mail tried again' },
  mail_template_edited: { zh: '修改邮件模板', en: 'Mail wording changed' },
  notification_settings_edited: { zh: '修改通知设置', en: 'Notification settings changed' },
});

const fieldMessages = defineMessages({
  mail_id: mailMessages.mail,
  template_code: mailMessages.what,
  recipient_name: mailMessages.recipient,
  masked_address: mailMessages.address,
  reply: mailMessages.reply,
  subject: mailMessages.subject,
  text: mailMessages.text,
  quiet_from: settingMessages.quiet_from,
  quiet_until: settingMessages.quiet_until,
  digest_minute: settingMessages.digest_minute,
  digest_days: settingMessages.digest_days,
  kinds: settingMessages.kinds,
});

export const recordWords: RecordWords = {
  topics: {
    mails: { text: menuMessages.mails },
    'mail-templates': { text: menuMessages.templates, path: () => '/mail-templates' },
  },
  kinds: kindMessages,
  fields: fieldMessages,
  values: {
    template_code: mailMessages,
    digest_days: {
      working_days: settingMessages.working_days,
      every_day: settingMessages.every_day,
      never: settingMessages.never,
    },
  },
};
