// The frame of every page: where one is, what can be done here, and the content.
import { ArrowLeftOutlined } from '@ant-design/icons';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import styles from './page.module.css';

interface PageProps {
  title: string;
  // State and facts beside the title: a status, a count.
  beside?: ReactNode;
  hint?: ReactNode;
  back?: { path: string; text: string };
  actions?: ReactNode;
  // A text or form page is easier to read when it is not as wide as a table.
  width?: 'full' | 'reading';
  children: ReactNode;
}

export function Page({ title, beside, hint, back, actions, width = 'full', children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Gendan`;
  }, [title]);
  return (
    <div className={styles.page} data-width={width}>
      <header className={styles.head}>
        <div className={styles.titles}>
          {back && (
            <Link to={back.path} className={styles.back}>
              <ArrowLeftOutlined aria-hidden /> {back.text}
            </Link>
          )}
          <div className={styles.line}>
            <h1 className={styles.title}>{title}</h1>
            {beside}
          </div>
          {hint && <p className={styles.hint}>{hint}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

// A bordered part of a page, with its own heading.
export function Section({
  title,
  hint,
  actions,
  children,
}: {
  title?: string;
  hint?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles.section}>
      {(title || actions) && (
        <header className={styles.sectionHead}>
          <div>
            {title && <h2 className={styles.sectionTitle}>{title}</h2>}
            {hint && <p className={styles.hint}>{hint}</p>}
          </div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      <div className={styles.sectionBody}>{children}</div>
    </section>
  );
}
