import { products, suppliers } from '@/api/choices';
import { contactMessages } from '@/kit/contact-messages';
import type { RecordWords } from '@/kit/recorded';
import { defineMessages } from '@/kit/text';
import { menuMessages } from './menu-messages';
import { messages } from './messages';

const kindMessages = defineMessages({
  supplier_created: { zh: '新建供应商', en: 'Supplier made' },
  supplier_edited: { zh: '修改供应商', en: 'Supplier edited' },
});

export const recordWords: RecordWords = {
  topics: { suppliers: { text: menuMessages.supplier, path: (id) => `/suppliers/${id}`, names: suppliers } },
  kinds: kindMessages,
  fields: {
    ...contactMessages,
    ...messages,
    'contacts/name': contactMessages.contact_name,
    role: contactMessages.contact_role,
  },
  refers: { product_id: products, alternates: suppliers },
  values: {
    preferred_channel: {
      phone: contactMessages.channel_phone,
      wechat: contactMessages.channel_wechat,
      email: contactMessages.channel_email,
    },
  },
};
