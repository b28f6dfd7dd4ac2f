// The frame of the pages before the sign-in: who this is, the form, and the language.
import { TranslationOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useLocale } from '@/kit/language';
import { useText } from '@/kit/text';
import { messages } from './messages';
import styles from './open-frame.module.css';

export function OpenFrame({
  title,
  hint,
  isWide = false,
  children,
}: {
  title: string;
  hint?: string;
  isWide?: boolean;
  children: ReactNode;
}) {
  const text = useText(messages);
  const { language, setLanguage } = useLocale();
  const other = language === 'zh' ? 'en' : 'zh';
  useEffect(() => {
    document.title = `${title} · Gendan`;
  }, [title]);
  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        <span className={styles.brand}>
          <img src="/favicon.svg" alt="" width={28} height={28} />
          Gendan 跟单
        </span>
        <Button type="text" icon={<TranslationOutlined aria-hidden />} onClick={() => setLanguage(other)}>
          <span lang={other === 'zh' ? 'zh-CN' : 'en'}>{other === 'zh' ? '中文' : 'English'}</span>
        </Button>
      </header>
      <main className={styles.main}>
        <div className={styles.card} data-wide={isWide}>
          <h1 className={styles.title}>{title}</h1>
          {hint && <p className={styles.hint}>{hint}</p>}
          {children}
        </div>
      </main>
      <footer className={styles.footer}>{text('tagline')}</footer>
    </div>
  );
}
