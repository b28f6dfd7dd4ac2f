import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useAccess } from '@/kit/access';
import { type Column, DataTable } from '@/kit/data-table';
import { ExportMenu } from '@/kit/export-menu';
import { useListState } from '@/kit/list-state';
import { newRecord, useOpened } from '@/kit/opened';
import { Page } from '@/kit/page';
import { EmptyHint } from '@/kit/states';
import { useText } from '@/kit/text';
import { useWholeList } from '@/kit/whole-list';
import { type Role, rolesQuery } from './api';
import { messages } from './messages';
import { useRoleName } from './names';

const RolePanel = lazy(() => import('./role-panel'));

const roleKey = (role: Role) => role.id;
const noRoles: readonly Role[] = [];

export default function RolesPage() {
  const text = useText(messages);
  const roleName = useRoleName();
  const { may, reaches } = useAccess();
  const opened = useOpened();
  const state = useListState({ sort: 'origin' });
  const roles = useQuery(rolesQuery);
  const columns = useColumns();
  const textOf = useCallback((role: Role) => `${roleName(role)} ${role.code}`, [roleName]);
  const list = useWholeList({ query: roles, rows: roles.data?.items ?? noRoles, columns, state, textOf });
  const add = reaches('roles.write', null, null) && (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => opened.open(newRecord)}>
      {text('add_role')}
    </Button>
  );
  return (
    <Page title={text('roles_title')} hint={text('roles_hint')} actions={add} width="reading">
      <DataTable
        name="roles"
        caption={text('roles_title')}
        columns={columns}
        list={list}
        state={state}
        rowKey={roleKey}
        open={{ path: (role) => `?open=${role.id}`, run: (role) => opened.open(role.id) }}
        exports={may('roles.export') && <ExportMenu list="roles" query={{}} isWhole />}
        empty={<EmptyHint title={text('roles_empty')} action={add} />}
      />
      <Suspense>{opened.key && <RolePanel key={opened.key} id={opened.key} onClose={opened.close} />}</Suspense>
    </Page>
  );
}

function useColumns(): readonly Column<Role>[] {
  const text = useText(messages);
  const roleName = useRoleName();
  return useMemo(
    () => [
      { key: 'name', title: text('role_name'), sort: 'name', value: roleName, render: roleName },
      {
        key: 'code',
        title: text('role_code'),
        sort: 'code',
        value: (role) => role.code,
        render: (role) => <code>{role.code}</code>,
      },
      {
        key: 'origin',
        title: text('origin'),
        sort: 'origin',
        value: (role) => (role.is_builtin ? 0 : 1),
        render: (role) => text(role.is_builtin ? 'built_in' : 'own_made'),
      },
      {
        key: 'permissions',
        title: text('permissions'),
        sort: 'permissions',
        value: (role) => role.permissions.length,
        align: 'end',
        render: (role) => text('permission_count', { count: role.permissions.length }),
      },
    ],
    [text, roleName],
  );
}
