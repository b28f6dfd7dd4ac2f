import { Button } from 'antd';
import { useState } from 'react';
import { answer, api } from '@/api/client';
import { useChange } from './change';
import { ProblemAlert } from './problem-alert';
import { useText } from './text';
import { type ViewChoice, ViewFields } from './view-fields';
import { viewMessages } from './view-messages';
import styles from './view-picker.module.css';
import type { SavedView } from './view-query';

// Another name, or shared with everybody or no longer; what the view shows stays.
export function EditView({ view, close }: { view: SavedView; close: () => void }) {
  const text = useText(viewMessages);
  const [choice, setChoice] = useState<ViewChoice>({ name: view.name, is_shared: view.is_shared });
  const change = useChange({
    topics: ['views'],
    call: ({ id, query, columns, revision }: SavedView) => {
      const body = { ...choice, query, columns, revision };
      return answer(api.PUT('/api/v1/views/{id}', { params: { path: { id } }, body }));
    },
  });
  return (
    <form
      className={styles.edit}
      onSubmit={(event) => {
        event.preventDefault();
        void change.run(view).then(close, () => {});
      }}
    >
      {change.problem && <ProblemAlert problem={change.problem} />}
      <ViewFields label={text('name_of_view', { name: view.name })} choice={choice} onChange={setChoice} />
      <div className={styles.actions}>
        <Button
          size="small"
          type="primary"
          htmlType="submit"
          disabled={choice.name.trim() === ''}
          loading={change.isRunning}
        >
          {text('save_edit')}
        </Button>
        <Button size="small" onClick={close}>
          {text('cancel_edit')}
        </Button>
      </div>
    </form>
  );
}
