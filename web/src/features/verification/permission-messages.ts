// What each permission about verification allows, and the server's codes about it, in words.
import { defineMessages } from '@/kit/text';

export const permissionMessages = defineMessages({
  'verification.enter': {
    zh: '读取客户文件（盲录）并处理差异',
    en: "Enter what the customer's documents say, and resolve differences",
  },
  'verification.sign': { zh: '签核对（第 1 级）', en: 'Sign verification (level 1)' },
  'verification.sign_2': { zh: '签核对第 2 级（专职核对）', en: 'Sign level 2 of verification (dedicated verifier)' },
  'verification.sign_3': { zh: '签核对第 3 级（主管）', en: 'Sign level 3 of verification (supervisor)' },
  'verification.policy': { zh: '设置核对级别', en: 'Set which levels of verification orders need' },
});

export const problemMessages = defineMessages({
  level_not_to_be_signed: { zh: '现在还不能签这一级', en: 'This level cannot be signed now' },
  level_not_needed: { zh: '此订单不需要这一级', en: 'This order does not need that level' },
  level_already_signed: { zh: '这一级已签', en: 'This level is signed already' },
  level_before_missing: { zh: '前一级还没有签', en: 'The level before it is not signed yet' },
  signed_another_level: { zh: '您已签过另一级', en: 'You have signed another level' },
  own_entry: { zh: '不能核对自己录入或修改的订单', en: 'Nobody verifies what they entered or changed themselves' },
  requirement_missing: { zh: '还没有保存客户的原始需求', en: "The customer's own words are not kept yet" },
  reading_missing: { zh: '还没有他人独立读取客户文件', en: "Nobody else has read the customer's documents yet" },
  discrepancies_open: { zh: '还有未处理的差异', en: 'Differences are open' },
  checks_open: { zh: '还有未做的附加检查', en: 'Additional checks are to be made' },
  no_such_check: { zh: '没有这项附加检查', en: 'There is no such check' },
  check_already_made: { zh: '这项检查已打勾', en: 'This check is made already' },
  content_moved_on: {
    zh: '内容已变，请重新查看后再操作',
    en: 'The content has changed since you looked: look at it again first',
  },
  documents_moved_on: {
    zh: '客户文件有新增或作废，请看过现在的文件再提交或签字',
    en: 'One of the documents came or was marked void; look at them as they are now before you submit or sign',
  },
  read_first: {
    zh: '请先自己盲录客户文件：第 2 级核对须独立',
    en: 'Enter what the documents say yourself first: level 2 is blind',
  },
  read_first_elsewhere: {
    zh: '附加检查来自另一份您还要盲录的订单，请先盲录那一份',
    en: 'A check comes from another order that you are to read blind; read that one first',
  },
  needed_for_level_above: {
    zh: '更高一级离不开您的签字，这一级请由他人签',
    en: 'A higher level cannot do without your signature; leave this one to somebody else',
  },
  discrepancies_not_to_be_resolved: {
    zh: '这些差异不能一并处理，没有一处被处理',
    en: 'These differences cannot be resolved together; none of them was',
  },
  no_such_reading: { zh: '没有这次读取', en: 'There is no such reading' },
  no_such_discrepancy: { zh: '没有这处差异', en: 'There is no such difference' },
  several_discrepancies: {
    zh: '这个字段有多处差异，请逐一指明',
    en: 'Several differences stand in this field; say which',
  },
  discrepancy_already_resolved: { zh: '这处差异已处理', en: 'This difference is resolved already' },
});
