import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { useAccess } from '@/kit/access';
import { newRecord, useOpened } from '@/kit/opened';
import { Page } from '@/kit/page';
import { RecordTable } from '@/kit/record-table';
import { EmptyHint, QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { type Role, rolesQuery } from './api';
import { messages } from './messages';
import { useRoleName } from './names';

const RolePanel = lazy(() => import('./role-panel'));

const roleKey = (role: Role) => role.id;

export default function RolesPage() {
  const text = useText(messages);
  const roleName = useRoleName();
  const { reaches } = useAccess();
  const opened = useOpened();
  const roles = useQuery(rolesQuery);
  const add = reaches('roles.write', null, null) && (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => opened.open(newRecord)}>
      {text('add_role')}
    </Button>
  );
  return (
    <Page title={text('roles_title')} hint={text('roles_hint')} actions={add} width="reading">
      <QueryStates query={roles}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyHint title={text('roles_empty')} action={add} />
          ) : (
            <RecordTable
              caption={text('roles_title')}
              rows={items}
              rowKey={roleKey}
              open={{ path: (role) => `?open=${role.id}`, run: (role) => opened.open(role.id) }}
              columns={[
                { key: 'name', title: text('role_name'), render: roleName },
                { key: 'code', title: text('role_code'), render: (role) => <code>{role.code}</code> },
                {
                  key: 'origin',
                  title: text('origin'),
                  render: (role) => text(role.is_builtin ? 'built_in' : 'own_made'),
                },
                {
                  key: 'permissions',
                  title: text('permissions'),
                  align: 'end',
                  render: (role) => text('permission_count', { count: role.permissions.length }),
                },
              ]}
            />
          )
        }
      </QueryStates>
      <Suspense>{opened.key && <RolePanel key={opened.key} id={opened.key} onClose={opened.close} />}</Suspense>
    </Page>
  );
}
