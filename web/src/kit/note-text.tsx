// A note where it stands in a timeline: its words, and for its author the means to change them.
import { Button } from 'antd';
import { useState } from 'react';
import { problemOf } from '@/api/problems';
import { changeNote, deleteNote, type TimelineNote } from './activity-api';
import { activityMessages } from './activity-messages';
import { useChange } from './change';
import styles from './note.module.css';
import { NoteInput } from './note-input';
import { useFailureNotice } from './notices';
import { ProblemAlert } from './problem-alert';
import { useProblemText } from './problem-text';
import { useText } from './text';
import { useUndoNotice } from './undo-notice';

export function NoteText({ topic, note }: { topic: string; note: TimelineNote }) {
  const text = useText(activityMessages);
  const [isEditing, setEditing] = useState(false);
  if (note.deleted_at) return <em className={styles.deleted}>{text('note_deleted')}</em>;
  if (isEditing) return <NoteEdit topic={topic} note={note} onClose={() => setEditing(false)} />;
  return (
    <>
      <p className={styles.words}>{note.text}</p>
      {note.edited_at && <span className={styles.edited}>{text('edited')}</span>}
      {note.is_changeable && (
        <span className={styles.actions}>
          <Button type="link" size="small" onClick={() => setEditing(true)}>
            {text('edit_note')}
          </Button>
          <TakeBack topic={topic} note={note} />
        </span>
      )}
    </>
  );
}

function NoteEdit({ topic, note, onClose }: { topic: string; note: TimelineNote; onClose: () => void }) {
  const text = useText(activityMessages);
  const [typed, setTyped] = useState(note.text);
  // The revision that was being edited: a colleague's window must not be overwritten by a refreshed one.
  const [revision] = useState(note.revision);
  const saving = useChange({ topics: [topic], call: (words: string) => changeNote(note.id, words, revision) });
  const save = async () => {
    try {
      await saving.run(typed.trim());
      onClose();
    } catch {
      // shown below
    }
  };
  return (
    <div className={styles.box}>
      <NoteInput autoFocus value={typed} onChange={setTyped} />
      {saving.problem && <ProblemAlert problem={saving.problem} />}
      <span className={styles.actions}>
        <Button
          type="primary"
          size="small"
          disabled={typed.trim() === ''}
          loading={saving.isRunning}
          onClick={() => void save()}
        >
          {text('save')}
        </Button>
        <Button size="small" onClick={onClose}>
          {text('cancel')}
        </Button>
      </span>
    </div>
  );
}

function TakeBack({ topic, note }: { topic: string; note: TimelineNote }) {
  const text = useText(activityMessages);
  const done = useUndoNotice();
  const problemText = useProblemText();
  const failed = useFailureNotice();
  const deleting = useChange({ topics: [topic], call: (_: null) => deleteNote(note.id) });
  const run = async () => {
    try {
      await deleting.run(null);
      done(text('note_taken_back'));
    } catch (error) {
      failed(problemText(problemOf(error)));
    }
  };
  return (
    <Button type="link" size="small" loading={deleting.isRunning} onClick={() => void run()}>
      {text('delete_note')}
    </Button>
  );
}
