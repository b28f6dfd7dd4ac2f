// What stands in the document and was not taken, with its place.
import { Button } from 'antd';
import { type Messages, useText, useWorded } from '@/kit/text';
import styles from './reading.module.css';
import type { ReadDocument, ReadNote, ReadOrigin } from './reading-api';
import { readingMessages } from './reading-messages';
import { placeText } from './reading-place';

interface NotesProps {
  document: ReadDocument;
  named: (field: string) => string;
  onChoose: (origin: ReadOrigin) => void;
}

export function useNoteWord(): (note: ReadNote) => string {
  const worded = useWorded();
  return (note) => {
    const wording = (readingMessages as Messages)[note.code];
    return wording ? worded(wording) : note.code;
  };
}

export function ReadingNotes({ document, named, onChoose }: NotesProps) {
  const text = useText(readingMessages);
  const word = useNoteWord();
  const { notes, notes_left_out } = document;
  if (notes.length === 0) return <p className={styles.quiet}>{text('all_taken')}</p>;
  return (
    <>
      <ul className={styles.notes}>
        {notes.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two notes may be alike
          <li key={index}>
            <Button type="text" size="small" className={styles.place} onClick={() => onChoose(note.origin)}>
              {placeText(note.origin, text)}
            </Button>
            <span>
              {note.field && <strong>{named(note.field)}: </strong>}
              {word(note)}
              {note.origin.quote && <q>{note.origin.quote}</q>}
            </span>
          </li>
        ))}
      </ul>
      {notes_left_out > 0 && <p className={styles.quiet}>{text('notes_more', { count: notes_left_out })}</p>}
    </>
  );
}
