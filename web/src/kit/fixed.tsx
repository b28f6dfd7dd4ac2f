// Fields that the reader may not change: nothing in it can be used, and all of it can be read and copied.
import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import styles from './fixed.module.css';

export function Fixed({ isFixed = true, children }: { isFixed?: boolean; children: ReactNode }) {
  if (!isFixed) return children;
  return (
    <ConfigProvider componentDisabled>
      <div className={styles.fixed}>{children}</div>
    </ConfigProvider>
  );
}
