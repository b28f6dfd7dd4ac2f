import { customers, products } from '@/api/choices';
import type { RecordWords } from '@/kit/recorded';
import { defineMessages } from '@/kit/text';
import { menuMessages } from './menu-messages';
import { messages } from './messages';

const kindMessages = defineMessages({
  product_created: { zh: '新建产品', en: 'Product made' },
  product_edited: { zh: '修改产品', en: 'Product edited' },
});

export const recordWords: RecordWords = {
  topics: { products: { text: menuMessages.product, path: (id) => `/products/${id}`, names: products } },
  kinds: kindMessages,
  fields: {
    ...messages,
    'attributes/name': messages.attribute_name,
    'customer_codes/code': messages.customer_code,
  },
  refers: { customer_id: customers },
};
