import { defineMessages } from '@/kit/text';

export const problemMessages = defineMessages({
  account_or_password_wrong: { zh: '账号或密码不对', en: 'The account or the password is wrong' },
  wrong_password: { zh: '当前密码不对', en: 'This is not the current password' },
  too_easy_to_guess: { zh: '太容易被猜到，请换一个', en: 'Too easy to guess, choose another' },
  already_set_up: { zh: '已经设置过了，请直接登录', en: 'This is set up already; please sign in' },
  set_up_token_wrong: {
    zh: '一次性口令不对，请查看最近一次启动的日志',
    en: "Not the token of the server's latest start",
  },
  last_administrator: {
    zh: '至少要有一位能管理全体人员的人可以登录',
    en: 'Somebody must remain who can sign in and manage everybody',
  },
  grants_more_than_own: { zh: '不能授予超出您自己的权限', en: 'You cannot grant more than you have yourself' },
  built_in: { zh: '内置角色不能这样更改', en: 'A built-in role cannot be changed like this' },
  role_in_use: { zh: '仍有人担任此角色', en: 'Somebody still has this role' },
  token_cannot_make_tokens: { zh: '令牌不能创建令牌', en: 'A token cannot make tokens' },
  no_such_person: { zh: '没有此人', en: 'There is no such person' },
  no_such_role: { zh: '没有此角色', en: 'There is no such role' },
  no_such_department: { zh: '没有此部门', en: 'There is no such department' },
  no_such_token: { zh: '没有此令牌', en: 'There is no such token' },
  no_such_session: { zh: '该登录已结束', en: 'That session has ended already' },
});
