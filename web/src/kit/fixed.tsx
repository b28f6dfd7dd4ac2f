// Fields that their reader may not change, to be read: the text as dark as any other, there to be selected and copied,
// and nothing that asks to be filled in. What cannot be used for a moment only is disabled as Ant Design has it.
import { ConfigProvider } from 'antd';
import { createContext, type ReactNode, use } from 'react';
import styles from './fixed.module.css';

const FixedContext = createContext(false);

// Whether what is drawn here may not be changed: then it offers no way to.
export const useFixed = () => use(FixedContext);

export function Fixed({ isFixed, children }: { isFixed: boolean; children: ReactNode }) {
  const isRead = useFixed() || isFixed;
  return (
    <FixedContext value={isRead}>
      <ConfigProvider componentDisabled={isRead} {...(isRead ? { form: { requiredMark: false } } : {})}>
        <div className={isRead ? styles.fixed : styles.free}>{children}</div>
      </ConfigProvider>
    </FixedContext>
  );
}

// A placeholder that tells what an empty field means ("every customer"): it stays where others go.
export function EmptyText({ children }: { children: ReactNode }) {
  return <span className={styles.empty}>{children}</span>;
}
