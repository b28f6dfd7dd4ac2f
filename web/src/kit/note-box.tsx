// Writing a note on a thing; what is typed survives a reload.
import { Button } from 'antd';
import { useState } from 'react';
import { useAccess } from './access';
import { addNote, type Thing } from './activity-api';
import { activityMessages } from './activity-messages';
import { type RepeatSafe, useChange } from './change';
import styles from './note.module.css';
import { NoteInput } from './note-input';
import { ProblemAlert } from './problem-alert';
import { useText } from './text';
import { useUnsavedDraft } from './unsaved-draft';

export function NoteBox({ topic, id }: Thing) {
  const text = useText(activityMessages);
  const { may } = useAccess();
  const draft = useUnsavedDraft<string>(`note/${topic}/${id}`);
  const [typed, setTyped] = useState(draft.restored?.value ?? '');
  const adding = useChange({
    topics: [topic],
    call: (note: string, headers: RepeatSafe) => addNote({ topic, id }, note, headers),
  });
  const add = async () => {
    try {
      await adding.run(typed.trim());
      setTyped('');
      draft.discard();
    } catch {
      // shown below
    }
  };
  if (!may('activity.write')) return null;
  return (
    <div className={styles.box}>
      <NoteInput
        placeholder={text('note_placeholder')}
        value={typed}
        onChange={(words) => {
          setTyped(words);
          draft.keep(words);
        }}
        onSubmit={() => {
          if (typed.trim() !== '') void add();
        }}
      />
      {adding.problem && <ProblemAlert problem={adding.problem} />}
      {typed.trim() !== '' && (
        <Button type="primary" size="small" loading={adding.isRunning} onClick={() => void add()}>
          {text('add_note')}
        </Button>
      )}
    </div>
  );
}
