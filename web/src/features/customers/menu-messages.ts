// What the application says of customers before any of their pages is open.
import { defineMessages } from '@/kit/text';

export const menuMessages = defineMessages({
  customers: { zh: '客户', en: 'Customers' },
  customer: { zh: '客户', en: 'Customer' },
  add_customer: { zh: '新建客户', en: 'New customer' },
});

export const permissionMessages = defineMessages({
  'customers.read': { zh: '查看客户', en: 'See customers' },
  'customers.write': { zh: '新建和修改客户', en: 'Make and edit customers' },
  'customers.export': { zh: '导出客户', en: 'Export customers' },
  'customers.contacts': { zh: '查看客户联系人', en: 'See who the contacts of customers are' },
});

export const problemMessages = defineMessages({
  no_such_customer: { zh: '没有这个客户，或您无权查看', en: 'There is no such customer, or you may not see it' },
  no_such_zone: { zh: '没有这个时区', en: 'There is no such time zone' },
  no_such_contact: { zh: '该联系人已被移除', en: 'This contact has been removed' },
  no_such_address: { zh: '该地址已被移除', en: 'This address has been removed' },
  no_such_special_requirement: { zh: '该特殊要求已被移除', en: 'This special requirement has been removed' },
  hidden: { zh: '您无权修改隐藏的内容', en: 'What is hidden from you cannot be changed by you' },
  not_an_email_address_or_phone_number: {
    zh: '请输入完整的邮箱或电话号码',
    en: 'Give a whole e-mail address or telephone number',
  },
});
