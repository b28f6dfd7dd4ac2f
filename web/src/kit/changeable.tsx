// What those with the permission may change, and the others see as it is: nothing in it can be used, and it says why.
import type { ReactNode } from 'react';
import { useAccess } from './access';
import styles from './changeable.module.css';
import { Fixed } from './fixed';
import { messages } from './messages';
import { usePermissionName } from './permission-name';
import { useText } from './text';

export function Changeable({ permission, children }: { permission: string; children: ReactNode }) {
  const text = useText(messages);
  const permissionName = usePermissionName();
  if (useAccess().may(permission)) return children;
  return (
    <>
      <p className={styles.note}>{text('only_to_see', { permission: permissionName(permission) })}</p>
      <Fixed isFixed>{children}</Fixed>
    </>
  );
}
