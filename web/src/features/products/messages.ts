import { defineMessages } from '@/kit/text';

export const messages = defineMessages({
  products_hint: {
    zh: '我们卖什么，客户怎么叫它，报关用什么编码。',
    en: 'What we sell, what customers call it, its customs code.',
  },
  products_empty: { zh: '还没有产品', en: 'No products yet' },
  products_empty_hint: {
    zh: '先建一个产品，订单行填产品编码或客户货号就能对上；导入订单时也会自动建立。',
    en: "Make one: order lines then find it by its code or the customer's. Importing orders makes them too.",
  },
  products_empty_reader: {
    zh: '有“{permission}”权限的人可以新建；导入订单时也会自动建立。',
    en: 'Those who hold "{permission}" can make one; importing orders makes them too.',
  },
  edit: { zh: '编辑', en: 'Edit' },
  edit_not_ones_own: { zh: '由添加它的人或主管修改。', en: 'Whoever added it or a supervisor can edit it.' },
  saved: { zh: '已保存产品 {name}', en: 'Product {name} is saved' },
  facts: { zh: '基本信息', en: 'Facts' },
  code: { zh: '产品编码', en: 'Code' },
  code_hint: { zh: '留空则自动编号', en: 'Left empty, one is given' },
  name: { zh: '品名', en: 'Name' },
  name_needed: { zh: '请填写品名', en: 'Give the name' },
  description: { zh: '说明', en: 'Description' },
  unit: { zh: '单位', en: 'Unit' },
  hs_code: { zh: '海关编码', en: 'HS code' },
  is_active: { zh: '状态', en: 'State' },
  created_at: { zh: '创建时间', en: 'Created' },

  attributes: { zh: '规格', en: 'Specification' },
  attribute: { zh: '规格项', en: 'Attribute' },
  add_attribute: { zh: '添加规格项', en: 'Add an attribute' },
  no_attributes: { zh: '还没有规格', en: 'No specification yet' },
  attribute_name: { zh: '名称', en: 'Called' },
  attribute_name_hint: { zh: '如：颜色', en: 'Such as: colour' },
  value: { zh: '值', en: 'Value' },
  needed: { zh: '必填', en: 'Required' },

  customer_codes: { zh: '客户货号', en: 'What customers call it' },
  customer_code: { zh: '客户货号', en: "Customer's code" },
  add_customer_code: { zh: '添加客户货号', en: "Add a customer's code" },
  no_customer_codes: { zh: '还没有客户货号', en: 'No customer has a code of their own yet' },
  customer: { zh: '客户', en: 'Customer' },
  customer_id: { zh: '客户', en: 'Customer' },
  any_customer: { zh: '全部客户', en: 'Any customer' },
  customer_needed: { zh: '请选择客户', en: 'Choose the customer' },

  makers: { zh: '供应商', en: 'Who makes it' },
  no_makers: { zh: '还没有供应商登记此产品', en: 'No supplier is recorded as making it' },
  makers_more: { zh: '查看全部', en: 'See all' },
});
