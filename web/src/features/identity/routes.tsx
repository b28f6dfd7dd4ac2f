// Who may sign in and what they may do: sign-in, first run, profile, people, departments, roles, tokens.
import { ApartmentOutlined, KeyOutlined, SafetyCertificateOutlined, TeamOutlined } from '@ant-design/icons';
import type { Feature } from '@/kit/feature';
import { messages } from './messages';
import { permissionMessages } from './permission-messages';
import { problemMessages } from './problem-messages';

export const identity: Feature = {
  openPages: [
    { path: 'sign-in', load: () => import('./sign-in-page') },
    { path: 'setup', load: () => import('./first-run-page') },
  ],
  pages: [
    { path: 'profile', load: () => import('./profile-page') },
    { path: 'profile/sessions', load: () => import('./sessions-page') },
    { path: 'people', permission: 'people.read', load: () => import('./people-page') },
    { path: 'departments', permission: 'departments.read', load: () => import('./departments-page') },
    { path: 'roles', permission: 'roles.read', load: () => import('./roles-page') },
    { path: 'tokens', load: () => import('./tokens-page') },
  ],
  menu: [
    {
      path: '/people',
      text: messages.people,
      icon: <TeamOutlined aria-hidden />,
      group: 'administration',
      permission: 'people.read',
    },
    {
      path: '/departments',
      text: messages.departments,
      icon: <ApartmentOutlined aria-hidden />,
      group: 'administration',
      permission: 'departments.read',
    },
    {
      path: '/roles',
      text: messages.roles_title,
      icon: <SafetyCertificateOutlined aria-hidden />,
      group: 'administration',
      permission: 'roles.read',
    },
    { path: '/tokens', text: messages.tokens, icon: <KeyOutlined aria-hidden />, group: 'administration' },
  ],
  actions: [
    { path: '/people?open=new', text: messages.add_person, permission: 'people.write' },
    { path: '/departments?open=new', text: messages.add_department, permission: 'departments.write' },
    { path: '/roles?open=new', text: messages.add_role, permission: 'roles.write' },
    { path: '/tokens?open=new', text: messages.add_token },
    { path: '/profile', text: messages.profile },
    { path: '/profile/sessions', text: messages.sessions },
  ],
  searchKinds: {
    person: { text: messages.person, path: (id) => `/people?open=${id}` },
  },
  permissionTexts: permissionMessages,
  problemTexts: problemMessages,
  recordWords: () => import('./record-words'),
};
