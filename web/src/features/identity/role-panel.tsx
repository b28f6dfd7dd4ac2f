import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useAccess } from '@/kit/access';
import { useFormats } from '@/kit/formats';
import { newRecord } from '@/kit/opened';
import { usePermissionName } from '@/kit/permission-name';
import { RecordForm } from '@/kit/record-form';
import { SidePanel } from '@/kit/side-panel';
import { NotFound, QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { addRole, changeRole, type Permission, permissionsQuery, type Role, rolesQuery } from './api';
import { messages } from './messages';
import { useRoleName } from './names';
import { PermissionMatrix } from './permission-matrix';

export default function RolePanel({ id, onClose }: { id: string; onClose: () => void }) {
  const text = useText(messages);
  const roleName = useRoleName();
  const isNew = id === newRecord;
  const roles = useQuery(rolesQuery);
  const role = roles.data?.items.find((one) => one.id === id);
  const permissions = useQuery(permissionsQuery);
  return (
    <SidePanel
      title={isNew ? text('add_role') : role ? roleName(role) : text('roles_title')}
      onClose={onClose}
      width={680}
    >
      <QueryStates query={permissions}>
        {({ items }) =>
          isNew ? (
            <RoleForm existing={null} permissions={items} onClose={onClose} />
          ) : (
            <QueryStates query={roles}>
              {() => (role ? <RoleForm existing={role} permissions={items} onClose={onClose} /> : <NotFound />)}
            </QueryStates>
          )
        }
      </QueryStates>
    </SidePanel>
  );
}

function RoleForm({
  existing,
  permissions,
  onClose,
}: {
  existing: Role | null;
  permissions: readonly Permission[];
  onClose: () => void;
}) {
  const text = useText(messages);
  const done = useUndoNotice();
  const roleName = useRoleName();
  const permissionName = usePermissionName();
  const formats = useFormats();
  const { reaches } = useAccess();
  const filled = [{ required: true, message: text('required') }];
  const labels = { name: text('role_name'), code: text('role_code'), permissions: text('permissions') };
  return (
    <RecordForm
      initial={valuesOf(existing)}
      revision={existing?.revision ?? 0}
      labels={labels}
      draft={`roles/${existing?.id ?? newRecord}`}
      topics={['roles', 'session']}
      isFixed={!reaches('roles.write', null, null)}
      save={({ values: { name, code, permissions: granted }, revision }, headers) =>
        existing
          ? changeRole(existing.id, { name, permissions: granted, revision })
          : addRole({ name, code, permissions: granted }, headers)
      }
      valuesOf={(current) => ({ values: valuesOf(current as Role), revision: (current as Role).revision })}
      showValue={(field, value) =>
        field === 'permissions'
          ? formats.list(
              (value as Role['permissions']).map(
                ({ name, scope }) => `${permissionName(name)} (${text(`scope_${scope}`)})`,
              ),
            )
          : String(value)
      }
      onSaved={(saved) => {
        done(text('role_saved', { name: roleName(saved) }));
        onClose();
      }}
      onCancel={onClose}
    >
      {!existing?.is_builtin && (
        <Form.Item name="name" label={labels.name} rules={filled}>
          <Input autoComplete="off" />
        </Form.Item>
      )}
      {!existing && (
        <Form.Item name="code" label={labels.code} extra={text('role_code_hint')} rules={filled}>
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
      )}
      <Form.Item name="permissions" label={labels.permissions}>
        <PermissionMatrix permissions={permissions} />
      </Form.Item>
    </RecordForm>
  );
}

function valuesOf(role: Role | null) {
  return { name: role?.name ?? '', code: role?.code ?? '', permissions: role?.permissions ?? [] };
}
