import { defineMessages } from './text';

export const contactMessages = defineMessages({
  contacts: { zh: '联系人', en: 'Contacts' },
  contacts_hint: {
    zh: '姓名和联系方式加密保存，只有获授权的人可见。',
    en: 'Names and ways to reach them are sealed; only those allowed see them.',
  },
  contact: { zh: '联系人', en: 'Contact' },
  add_contact: { zh: '添加联系人', en: 'Add a contact' },
  no_contacts: { zh: '还没有联系人', en: 'No contacts yet' },
  hidden_contact: { zh: '已隐藏的联系人', en: 'Hidden contact' },
  hidden_contact_hint: {
    zh: '姓名和联系方式仅对有“{permission}”权限的人显示；它们会原样保留。',
    en: 'Name and ways to reach them show only to those with "{permission}"; they stay as they are.',
  },
  contact_name: { zh: '姓名', en: 'Name' },
  contact_role: { zh: '职务', en: 'Role' },
  email: { zh: '邮箱', en: 'E-mail' },
  phone: { zh: '电话', en: 'Telephone' },
  messenger: { zh: '即时通讯号', en: 'Messenger' },
  preferred_channel: { zh: '首选联系方式', en: 'Prefers' },
  preferred_hours: { zh: '方便联系的时间', en: 'Hours to reach them' },
  channel_email: { zh: '邮件', en: 'E-mail' },
  channel_phone: { zh: '电话', en: 'Telephone' },
  channel_wechat: { zh: '微信', en: 'WeChat' },
  channel_whatsapp: { zh: 'WhatsApp', en: 'WhatsApp' },
  channel_portal: { zh: '客户门户', en: 'Portal' },
  channel_other: { zh: '其他', en: 'Other' },
  name_needed: { zh: '请填写姓名', en: 'Give the name' },
});
