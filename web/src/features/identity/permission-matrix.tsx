// Every permission and how far it reaches, capability by capability.
import { Segmented } from 'antd';
import type { PermissionScope } from '@/api/session';
import { useFixed } from '@/kit/fixed';
import { usePermissionName } from '@/kit/permission-name';
import { useText } from '@/kit/text';
import type { Permission, Role } from './api';
import { messages } from './messages';
import { useCapabilityName } from './names';
import styles from './permission-matrix.module.css';

type Granted = Role['permissions'];

interface PermissionMatrixProps {
  permissions: readonly Permission[];
  // Given by the form.
  value?: Granted;
  onChange?: (granted: Granted) => void;
  id?: string;
}

const scopes = ['none', 'own', 'department', 'all'] as const;

export function PermissionMatrix({ permissions, value = [], onChange, id }: PermissionMatrixProps) {
  const text = useText(messages);
  const isFixed = useFixed();
  const nameOf = usePermissionName();
  const capabilityName = useCapabilityName();
  const options = scopes.map((scope) => ({ value: scope, label: text(`scope_${scope}`) }));
  return (
    <div className={styles.matrix} id={id}>
      {groupedByCapability(permissions).map(([capability, members]) => (
        <section key={capability} className={styles.group}>
          <h2>{capabilityName(capability)}</h2>
          {members.map(({ name, kind }) => (
            <div key={name} className={styles.row}>
              <span className={styles.name}>
                {nameOf(name)} <span className={styles.kind}>{text(`kind_${kind}`)}</span>
              </span>
              <Segmented<PermissionScope | 'none'>
                size="small"
                disabled={isFixed}
                aria-label={nameOf(name)}
                options={options}
                value={value.find((granted) => granted.name === name)?.scope ?? 'none'}
                onChange={(scope) => onChange?.(withScope(value, name, scope))}
              />
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

export function withScope(granted: Granted, name: string, scope: PermissionScope | 'none'): Granted {
  const others = granted.filter((one) => one.name !== name);
  return scope === 'none' ? others : [...others, { name, scope }];
}

// "orders.change" belongs to orders.
export function groupedByCapability(permissions: readonly Permission[]): [string, Permission[]][] {
  const groups = new Map<string, Permission[]>();
  for (const permission of permissions) {
    const [capability = ''] = permission.name.split('.');
    groups.set(capability, [...(groups.get(capability) ?? []), permission]);
  }
  return [...groups];
}
