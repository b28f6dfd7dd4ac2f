import { colleagues, customers } from '@/api/choices';
import { contactMessages } from '@/kit/contact-messages';
import type { RecordWords } from '@/kit/recorded';
import { defineMessages } from '@/kit/text';
import { menuMessages } from './menu-messages';
import { messages } from './messages';

const kindMessages = defineMessages({
  customer_created: { zh: '新建客户', en: 'Customer made' },
  customer_edited: { zh: '修改客户', en: 'Customer edited' },
});

export const recordWords: RecordWords = {
  topics: { customers: { text: menuMessages.customer, path: (id) => `/customers/${id}`, names: customers } },
  kinds: kindMessages,
  fields: {
    ...contactMessages,
    ...messages,
    'contacts/name': contactMessages.contact_name,
    'special_requirements/name': messages.requirement_name,
    'special_requirements/is_active': messages.is_in_force,
    role: contactMessages.contact_role,
    label: messages.address_label,
    text: messages.requirement_text,
  },
  refers: { merchandiser_id: colleagues },
  values: {
    tier: {
      standard: messages.tier_standard,
      key: messages.tier_key,
      strategic: messages.tier_strategic,
    },
    preferred_channel: {
      phone: contactMessages.channel_phone,
      wechat: contactMessages.channel_wechat,
      email: contactMessages.channel_email,
      portal: contactMessages.channel_portal,
    },
  },
};
