// A kept file laid open: a picture, a PDF's pages as pictures, a table's rows, a text's lines. Without marks of what was read
// in it, so that whoever reads it blind is led by nothing.
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useProblemText } from '@/kit/problem-text';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { contentPath, keptReadingQuery, type Requirement } from './api';
import { PageZoom } from './page-zoom';
import reading from './reading.module.css';
import { readingMessages } from './reading-messages';
import { Original } from './reading-original';
import styles from './requirements.module.css';

const pagesAtOnce = 5;
const nothingChosen = () => undefined;
const asIs = (field: string) => field;

interface KeptOriginalProps {
  requirement: Requirement;
  title: string;
}

export function KeptOriginal({ requirement, title }: KeptOriginalProps) {
  const { order_id, id, media_type } = requirement;
  if (!media_type.startsWith('image/')) return <ReadOriginal requirement={requirement} title={title} />;
  return <img className={styles.picture} src={`${contentPath(order_id, id)}?is_shown=true`} alt={title} />;
}

function ReadOriginal({ requirement, title }: KeptOriginalProps) {
  const text = useText(readingMessages);
  const problemText = useProblemText();
  const read = useQuery(keptReadingQuery(requirement.order_id, requirement.id));
  return (
    <QueryStates query={read} lines={3}>
      {(data) => {
        if (data === null) return <p className={styles.quiet}>{text('being_read')}</p>;
        if (data.refusal) return <p className={styles.quiet}>{problemText({ code: data.refusal })}</p>;
        if (data.original.form === 'pdf') return <Pages requirement={requirement} pages={data.original.pages} />;
        return (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          <section className={styles.original} tabIndex={0} aria-label={title}>
            <Original
              document={{ ...data, links: [] }}
              source={{ words: '' }}
              chosen={null}
              named={asIs}
              onChoose={nothingChosen}
            />
          </section>
        );
      }}
    </QueryStates>
  );
}

function Pages({ requirement: { order_id, id }, pages }: { requirement: Requirement; pages: number }) {
  const text = useText(readingMessages);
  const [shown, setShown] = useState(pagesAtOnce);
  const last = Math.min(shown, pages);
  return (
    <PageZoom>
      {Array.from({ length: last }, (_, index) => index + 1).map((page) => (
        <img
          key={page}
          className={`${reading.picture} ${styles.page}`}
          loading="lazy"
          src={`/api/v1/orders/${order_id}/requirements/${id}/pages/${page}`}
          alt={text('page_picture', { page })}
        />
      ))}
      {last < pages && (
        <Button onClick={() => setShown(shown + pagesAtOnce)}>{text('more_pages', { count: pages - last })}</Button>
      )}
    </PageZoom>
  );
}
