// A document that came in and has no order yet, laid open on its own page.
import { useCallback, useState } from 'react';
import { useText } from '@/kit/text';
import { ReadIncoming } from './read-incoming';
import type { ReadDocument, Source } from './reading-api';
import { readingMessages } from './reading-messages';
import { Original } from './reading-original';
import styles from './requirements.module.css';

const nothingChosen = () => undefined;
const asIs = (field: string) => field;

export default function IncomingOriginal({ id }: { id: string }) {
  const text = useText(readingMessages);
  const [read, setRead] = useState<{ document: ReadDocument; source: Source } | null>(null);
  const take = useCallback((document: ReadDocument, source: Source) => setRead({ document, source }), []);
  if (!read) return <ReadIncoming id={id} onRead={take} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.original} tabIndex={0} aria-label={text('original')}>
      <Original
        document={{ ...read.document, links: [] }}
        source={read.source}
        chosen={null}
        named={asIs}
        onChoose={nothingChosen}
      />
    </section>
  );
}
