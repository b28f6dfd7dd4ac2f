// The way in: a file dropped, or words pasted.
import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useSession } from '@/kit/access';
import { useChange } from '@/kit/change';
import { FileDrop } from '@/kit/file-drop';
import { ProblemAlert } from '@/kit/problem-alert';
import { useText } from '@/kit/text';
import styles from './reading.module.css';
import { type ReadDocument, readSource, type Source } from './reading-api';
import { readingMessages } from './reading-messages';

const mostBytes = 25 * 1024 * 1024;
const mostLetters = 200_000;

export function ReadingSource({ onRead }: { onRead: (document: ReadDocument, source: Source) => void }) {
  const text = useText(readingMessages);
  const [form, setForm] = useState<'file' | 'text'>('file');
  return (
    <div className={styles.source}>
      <Segmented
        aria-label={text('title')}
        options={[
          { value: 'file', label: text('as_file') },
          { value: 'text', label: text('as_text') },
        ]}
        value={form}
        onChange={setForm}
      />
      {form === 'file' ? (
        <FileDrop<ReadDocument>
          path="/readings"
          topics={[]}
          mostBytes={mostBytes}
          title={text('drop')}
          hint={text('drop_hint')}
          onDone={(document, file) => onRead(document, { file })}
        />
      ) : (
        <Words onRead={onRead} />
      )}
    </div>
  );
}

function Words({ onRead }: { onRead: (document: ReadDocument, source: Source) => void }) {
  const text = useText(readingMessages);
  const { csrf_token } = useSession();
  const [words, setWords] = useState('');
  const reading = useChange({
    topics: [],
    call: (source: Source, headers) => readSource(source, {}, csrf_token, headers),
  });
  const read = async () => {
    const source = { words };
    try {
      onRead(await reading.run(source), source);
    } catch {
      // Drawn below as reading.problem.
    }
  };
  return (
    <>
      {reading.problem && <ProblemAlert problem={reading.problem} />}
      <Input.TextArea
        autoSize={{ minRows: 10, maxRows: 24 }}
        maxLength={mostLetters}
        aria-label={text('words')}
        placeholder={text('words_placeholder')}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <span>
        <Button type="primary" disabled={words.trim() === ''} loading={reading.isRunning} onClick={() => void read()}>
          {text('read')}
        </Button>
      </span>
    </>
  );
}
