import { colleagues } from '@/api/choices';
import type { RecordWords } from '@/kit/recorded';
import { defineMessages } from '@/kit/text';
import { messages } from './messages';

const topicMessages = defineMessages({
  access: { zh: '访问', en: 'Access' },
  organisation: { zh: '组织', en: 'Organisation' },
  role: { zh: '角色', en: 'Role' },
  token: { zh: 'API 令牌', en: 'API token' },
});

const kindMessages = defineMessages({
  organisation_founded: { zh: '建立组织', en: 'Organisation founded' },
  person_created: { zh: '添加人员', en: 'Person added' },
  person_edited: { zh: '修改人员', en: 'Person edited' },
  person_roles_changed: { zh: '变更角色', en: 'Roles changed' },
  password_changed: { zh: '修改密码', en: 'Password changed' },
  password_reset: { zh: '重置密码', en: 'Password reset' },
  signed_in: { zh: '登录', en: 'Signed in' },
  signed_out: { zh: '退出登录', en: 'Signed out' },
  sign_in_failed: { zh: '登录失败', en: 'Sign-in failed' },
  session_ended: { zh: '结束登录', en: 'Session ended' },
  access_refused: { zh: '访问被拒', en: 'Access refused' },
  department_created: { zh: '新建部门', en: 'Department made' },
  department_edited: { zh: '修改部门', en: 'Department edited' },
  role_created: { zh: '新建角色', en: 'Role made' },
  role_edited: { zh: '修改角色', en: 'Role edited' },
  role_deleted: { zh: '删除角色', en: 'Role deleted' },
  token_created: { zh: '创建令牌', en: 'Token made' },
  token_revoked: { zh: '撤销令牌', en: 'Token revoked' },
});

const fieldMessages = defineMessages({
  is_active: { zh: '在用', en: 'Active' },
  department_id: { zh: '部门', en: 'Department' },
  path: { zh: '地址', en: 'Address' },
  permission: { zh: '权限', en: 'Permission' },
  permissions: { zh: '权限', en: 'Permissions' },
  code: { zh: '代码', en: 'Code' },
  method: { zh: '方式', en: 'Method' },
  base_currency: { zh: '本位币', en: 'Base currency' },
  role_ids: { zh: '角色', en: 'Roles' },
  head_id: { zh: '负责人', en: 'Head' },
  scope: { zh: '范围', en: 'Scope' },
  person_id: { zh: '人员', en: 'Person' },
  parent_id: { zh: '上级部门', en: 'Belongs to' },
});

export const recordWords: RecordWords = {
  topics: {
    people: { text: messages.person, path: (id) => `/people?open=${id}` },
    departments: { text: messages.department, path: (id) => `/departments?open=${id}` },
    roles: { text: topicMessages.role, path: (id) => `/roles?open=${id}` },
    tokens: { text: topicMessages.token },
    access: { text: topicMessages.access },
    organisation: { text: topicMessages.organisation },
  },
  kinds: kindMessages,
  fields: { ...messages, ...fieldMessages, 'permissions/name': fieldMessages.permission },
  refers: { head_id: colleagues, person_id: colleagues },
  values: { scope: { own: messages.scope_own, department: messages.scope_department, all: messages.scope_all } },
};
