// The views of a list: opened, shown first, named and shared otherwise, removed.
import { EditOutlined, StarFilled, StarOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { answer, api } from '@/api/client';
import { problemOf } from '@/api/problems';
import { useAccess } from './access';
import { type RepeatSafe, useChange } from './change';
import { EditView } from './edit-view';
import { useFailureNotice } from './notices';
import { ProblemAlert } from './problem-alert';
import { useProblemText } from './problem-text';
import { useText } from './text';
import { useUndoNotice } from './undo-notice';
import { viewMessages } from './view-messages';
import styles from './view-picker.module.css';
import type { SavedView } from './view-query';

interface ViewListProps {
  views: readonly SavedView[];
  current: SavedView | undefined;
  open: (view: SavedView) => void;
}

export function ViewList({ views, current, open }: ViewListProps) {
  const text = useText(viewMessages);
  const [edited, setEdited] = useState<string>();
  if (views.length === 0) return <p className={styles.hint}>{text('no_views')}</p>;
  return (
    <ul className={styles.list} aria-label={text('views')}>
      {views.map((view) => (
        <li key={view.id}>
          {view.id === edited ? (
            <EditView view={view} close={() => setEdited(undefined)} />
          ) : (
            <ViewRow
              view={view}
              isCurrent={view.id === current?.id}
              open={() => open(view)}
              edit={() => setEdited(view.id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface ViewRowProps {
  view: SavedView;
  isCurrent: boolean;
  open: () => void;
  edit: () => void;
}

function ViewRow({ view, isCurrent, open, edit }: ViewRowProps) {
  const text = useText(viewMessages);
  const { scopeOf } = useAccess();
  const star = useChange({
    topics: ['views'],
    call: (is: { first: boolean }) => {
      const path = { params: { path: { id: view.id } } };
      return answer(
        is.first ? api.PUT('/api/v1/views/{id}/default', path) : api.DELETE('/api/v1/views/{id}/default', path),
      );
    },
  });
  const { name } = view;
  return (
    <>
      {star.problem && <ProblemAlert problem={star.problem} />}
      <div className={styles.view}>
        <Button type="text" size="small" className={styles.name} aria-current={isCurrent} onClick={open}>
          {name}
          {view.is_shared && <small>{text('shared_by', { name: view.owner_name })}</small>}
        </Button>
        <span className={styles.actions}>
          {view.is_own && (
            <Button
              type="text"
              size="small"
              icon={<EditOutlined aria-hidden />}
              aria-label={text('edit_view', { name })}
              title={text('edit_view', { name })}
              onClick={edit}
            />
          )}
          <Button
            type="text"
            size="small"
            icon={view.is_default ? <StarFilled aria-hidden /> : <StarOutlined aria-hidden />}
            aria-pressed={view.is_default}
            aria-label={text('open_first', { name })}
            title={text('open_first', { name })}
            onClick={() => void star.run({ first: !view.is_default }).catch(() => {})}
          />
          {(view.is_own || scopeOf('views.share') === 'all') && <RemoveView view={view} />}
        </span>
      </div>
    </>
  );
}

// One's own is back by a press; another's would come back as one's own, so that asks once.
function RemoveView({ view }: { view: SavedView }) {
  const text = useText(viewMessages);
  const problemText = useProblemText();
  const done = useUndoNotice();
  const failed = useFailureNotice();
  const [modal, holder] = Modal.useModal();
  const restore = useChange({ topics: ['views'], call: saveAgain });
  const remove = useChange({
    topics: ['views'],
    call: (gone: SavedView) => answer(api.DELETE('/api/v1/views/{id}', { params: { path: { id: gone.id } } })),
  });
  const { name } = view;
  const orSay = (change: Promise<unknown>) => change.catch((error) => failed(problemText(problemOf(error))));
  const take = () =>
    orSay(
      remove
        .run(view)
        .then(() => done(text('view_removed', { name }), view.is_own ? () => orSay(restore.run(view)) : undefined)),
    );
  const ask = () =>
    void modal.confirm({
      title: text('remove_view', { name }),
      content: text('remove_consequence', { owner: view.owner_name }),
      okText: text('remove'),
      cancelText: text('keep'),
      okButtonProps: { danger: true },
      onOk: take,
    });
  return (
    <>
      <Button
        type="text"
        size="small"
        aria-label={text('remove_view', { name })}
        title={text('remove_view', { name })}
        onClick={view.is_own ? () => void take() : ask}
      >
        ×
      </Button>
      {holder}
    </>
  );
}

async function saveAgain({ page, name, is_shared, query, columns, is_default }: SavedView, headers: RepeatSafe) {
  const body = { page, name, is_shared, query, columns };
  const view = await answer(api.POST('/api/v1/views', { body, headers }));
  if (is_default) await answer(api.PUT('/api/v1/views/{id}/default', { params: { path: { id: view.id } } }));
}
