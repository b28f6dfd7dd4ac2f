// Pages of a document as pictures.
import { useText } from '@/kit/text';
import type { Preview } from './api';
import styles from './documents.module.css';
import { messages } from './messages';

export function PagePreview({ preview }: { preview: Preview }) {
  const text = useText(messages);
  const shown = preview.pages.length;
  return (
    <section className={styles.preview} aria-label={text('preview')}>
      {preview.page_count > shown && (
        <p className={styles.quiet}>{text('more_pages', { count: preview.page_count, shown })}</p>
      )}
      {preview.pages.map((page, place) => (
        <img
          // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name than their place
          key={place}
          src={`data:image/png;base64,${page}`}
          alt={text('preview_page', { page: place + 1 })}
        />
      ))}
    </section>
  );
}
