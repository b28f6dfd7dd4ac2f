// Wording for the codes of refusals. A code that stands nowhere here is shown as it is, so that it can be
// reported; capabilities add their own with `problemTexts` of their Feature.
import { defineMessages } from './text';

export const problemMessages = defineMessages({
  required: { zh: '必填', en: 'Required' },
  missing: { zh: '必填', en: 'Required' },
  empty: { zh: '不能为空', en: 'Must not be empty' },
  too_long: { zh: '太长，最多 {limit}', en: 'Too long, at most {limit}' },
  too_short: { zh: '太短，至少 {limit}', en: 'Too short, at least {limit}' },
  too_large: { zh: '太大，最多 {limit}', en: 'Too large, at most {limit}' },
  too_small: { zh: '太小，至少 {limit}', en: 'Too small, at least {limit}' },
  out_of_range: { zh: '超出范围 {limit}', en: 'Out of range {limit}' },
  not_one_of: { zh: '须为其中之一：{limit}', en: 'Must be one of: {limit}' },
  unknown_value: { zh: '须为其中之一：{limit}', en: 'Must be one of: {limit}' },
  wrong_type: { zh: '格式不对', en: 'Wrong kind of value' },
  malformed: { zh: '格式不对', en: 'Malformed' },
  invalid: { zh: '无效', en: 'Not valid' },
  unknown_field: { zh: '不认识的字段', en: 'Unknown field' },
  not_a_decimal: { zh: '不是数字', en: 'Not a number' },
  too_fine: { zh: '小数位太多，最多 {limit} 位', en: 'Too many decimals, at most {limit}' },
  not_a_date: { zh: '不是日期，例如 2026-03-15', en: 'Not a date, such as 2026-03-15' },
  ambiguous_date: { zh: '日月不明，请写成 2026-03-15', en: 'Day or month? Write 2026-03-15' },
  not_a_choice: { zh: '不在可选项内', en: 'Not among the choices' },
  not_found: { zh: '不存在', en: 'Does not exist' },
  taken: { zh: '已被使用', en: 'Already taken' },
  already_exists: { zh: '已存在', en: 'Already exists' },
  forbidden: { zh: '您没有此项权限', en: 'You may not do this' },
  unauthenticated: { zh: '请重新登录', en: 'Please sign in again' },
  conflict: { zh: '记录已被他人更改', en: 'The record has changed meanwhile' },
  too_many: { zh: '请求太频繁，请稍后再试', en: 'Too many attempts, please wait a little' },
  unavailable: { zh: '服务暂时不可用，请稍后再试', en: 'Not available right now, try again shortly' },
  unreachable: {
    zh: '连不上服务器，输入已保留',
    en: 'The server cannot be reached; your input is kept',
  },
  unexpected: { zh: '出现意外错误', en: 'Something unexpected went wrong' },
});
