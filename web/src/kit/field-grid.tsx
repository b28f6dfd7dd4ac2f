import type { ReactNode } from 'react';
import styles from './record-form.module.css';

// Fields of a form, as many beside each other as there is room for.
export function FieldGrid({ children }: { children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}
