// What the permission about sign-offs allows, and the server's codes about them, in words.
import { defineMessages } from '@/kit/text';

export const permissionMessages = defineMessages({
  'signoffs.send': {
    zh: '发送签字链接、登记客户同意的凭据、答复客户意见',
    en: "Send links to sign by, record proof of the customer's agreement, answer what they propose",
  },
});

export const problemMessages = defineMessages({
  no_such_link: { zh: '没有这个链接', en: 'There is no such link' },
  no_such_version: { zh: '没有这个版本', en: 'There is no such version' },
  no_such_proposal: { zh: '没有这条修改意见', en: 'There is no such proposal' },
  no_such_document: { zh: '订单没有这份文件，或已作废', en: 'The order has no such document, or it is void' },
  link_revoked: { zh: '链接已撤回', en: 'The link was withdrawn' },
  link_expired: { zh: '链接已过期', en: 'The link has expired' },
  already_signed: { zh: '已签字', en: 'Signed already' },
  version_outdated: { zh: '此版本已不是最新内容', en: 'The order has changed since this version' },
  order_not_open: { zh: '订单当前状态不能签字', en: 'The order cannot be signed in its present status' },
  order_not_awaiting_customer: {
    zh: '订单转为「待客户确认」后才能发送',
    en: 'It can be sent once the order awaits the customer',
  },
  answered_by_customer_only: { zh: '只能由客户签字', en: 'Only the customer can sign' },
  evidence_already_recorded: {
    zh: '此文件已登记为本版本的凭据',
    en: 'This document is recorded as proof of this version already',
  },
  too_many_answers: { zh: '此链接的答复次数已用完', en: 'This link has been answered as often as it may' },
  proposal_is_closed: { zh: '此意见已处理', en: 'This proposal is closed already' },
  too_many_requests: { zh: '请求过于频繁，请稍后再试', en: 'Too many requests; try again later' },
});
