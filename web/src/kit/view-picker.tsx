// Saved views of a list: one's own and shared ones. A view is the search part of the list's address and the
// columns shown; the address names the view it came from, so that a link opens it as it is meant.
import { BookOutlined, StarFilled, StarOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Popover } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { answer, api } from '@/api/client';
import type { Item } from '@/api/types';
import { useAccess } from './access';
import { useChange } from './change';
import { ProblemAlert } from './problem-alert';
import { useText } from './text';
import { viewMessages } from './view-messages';
import styles from './view-picker.module.css';
import { addressOf, queryOf, sameQuery } from './view-query';

export type SavedView = Item<'/api/v1/views'>;

interface ViewPickerProps {
  page: string;
  // The keys of the columns that are shown.
  shown: readonly string[];
  showOnly: (columns: readonly string[]) => void;
}

export default function ViewPicker({ page, shown, showOnly }: ViewPickerProps) {
  const text = useText(viewMessages);
  const [params, setParams] = useSearchParams();
  const [isOpen, setOpen] = useState(false);
  const views = useQuery({
    queryKey: ['views', { page }],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/views', { params: { query: { page } }, signal })),
  });
  const items = views.data?.items ?? [];
  const current = items.find((view) => view.id === params.get('view'));

  const open = (view: SavedView, options?: { replace: boolean }) => {
    setParams(addressOf(view), options);
    if (view.columns.length > 0) showOnly(view.columns);
    setOpen(false);
  };
  useDefaultView(views.data?.items, params, (view) => open(view, { replace: true }));

  const isChanged =
    current && !(sameQuery(queryOf(params), current.query) && String(current.columns) === String(shown));
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={
        <div className={styles.panel}>
          <ViewList views={items} current={current} open={open} />
          <SaveView
            key={current?.id ?? ''}
            current={current}
            isChanged={isChanged ?? false}
            content={{ page, query: queryOf(params), columns: [...shown] }}
            saved={(id) =>
              setParams((before) => {
                const after = new URLSearchParams(before);
                after.set('view', id);
                return after;
              })
            }
          />
        </div>
      }
    >
      <Button icon={<BookOutlined aria-hidden />}>
        {current ? `${current.name}${isChanged ? text('changed_mark') : ''}` : text('views')}
      </Button>
    </Popover>
  );
}

// Once, and only where the address asks for nothing by itself.
function useDefaultView(
  views: readonly SavedView[] | undefined,
  params: URLSearchParams,
  open: (view: SavedView) => void,
) {
  const isDecided = useRef(params.size > 0);
  useEffect(() => {
    if (isDecided.current || !views) return;
    isDecided.current = true;
    const first = views.find((view) => view.is_default);
    if (first && params.size === 0) open(first);
  });
}

interface ViewListProps {
  views: readonly SavedView[];
  current: SavedView | undefined;
  open: (view: SavedView) => void;
}

function ViewList({ views, current, open }: ViewListProps) {
  const text = useText(viewMessages);
  const { scopeOf } = useAccess();
  const star = useChange({
    topics: ['views'],
    call: (view: SavedView) => {
      const path = { params: { path: { id: view.id } } };
      return answer(
        view.is_default ? api.DELETE('/api/v1/views/{id}/default', path) : api.PUT('/api/v1/views/{id}/default', path),
      );
    },
  });
  const remove = useChange({
    topics: ['views'],
    call: (view: SavedView) => answer(api.DELETE('/api/v1/views/{id}', { params: { path: { id: view.id } } })),
  });
  const problem = star.problem ?? remove.problem;
  if (views.length === 0) return <p className={styles.hint}>{text('no_views')}</p>;
  return (
    <>
      {problem && <ProblemAlert problem={problem} />}
      <ul className={styles.list} aria-label={text('views')}>
        {views.map((view) => (
          <li key={view.id} className={styles.view}>
            <Button
              type="text"
              size="small"
              className={styles.name}
              aria-current={view.id === current?.id}
              onClick={() => open(view)}
            >
              {view.name}
              {view.is_shared && <small>{text('shared_by', { name: view.owner_name })}</small>}
            </Button>
            <Button
              type="text"
              size="small"
              icon={view.is_default ? <StarFilled aria-hidden /> : <StarOutlined aria-hidden />}
              aria-pressed={view.is_default}
              aria-label={text('open_first', { name: view.name })}
              title={text('open_first', { name: view.name })}
              onClick={() => void star.run(view).catch(() => {})}
            />
            {(view.is_own || scopeOf('views.share') === 'all') && (
              <Button
                type="text"
                size="small"
                aria-label={text('remove_view', { name: view.name })}
                onClick={() => void remove.run(view).catch(() => {})}
              >
                ×
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface SaveViewProps {
  current: SavedView | undefined;
  isChanged: boolean;
  content: { page: string; query: string; columns: string[] };
  saved: (id: string) => void;
}

function SaveView({ current, isChanged, content, saved }: SaveViewProps) {
  const text = useText(viewMessages);
  const { may } = useAccess();
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const add = useChange({
    topics: ['views'],
    call: (_: undefined, headers) =>
      answer(api.POST('/api/v1/views', { body: { ...content, name, is_shared: isShared }, headers })),
  });
  const update = useChange({
    topics: ['views'],
    call: (view: SavedView) => {
      const { name: kept, is_shared, revision } = view;
      const { query, columns } = content;
      const body = { name: kept, is_shared, revision, query, columns };
      return answer(api.PUT('/api/v1/views/{id}', { params: { path: { id: view.id } }, body }));
    },
  });
  const save = async () => {
    const view = await add.run(undefined).catch(() => undefined);
    if (!view) return;
    setName('');
    saved(view.id);
  };
  const problem = add.problem ?? update.problem;
  return (
    <form
      className={styles.save}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {problem && <ProblemAlert problem={problem} />}
      {current?.is_own && isChanged && (
        <Button size="small" loading={update.isRunning} onClick={() => void update.run(current).catch(() => {})}>
          {text('update_view', { name: current.name })}
        </Button>
      )}
      <Input
        size="small"
        value={name}
        maxLength={200}
        placeholder={text('view_name')}
        aria-label={text('view_name')}
        onChange={(event) => setName(event.target.value)}
      />
      {may('views.share') && (
        <Checkbox checked={isShared} onChange={(event) => setShared(event.target.checked)}>
          {text('share_view')}
        </Checkbox>
      )}
      <Button size="small" type="primary" htmlType="submit" disabled={name.trim() === ''} loading={add.isRunning}>
        {text('save_view')}
      </Button>
    </form>
  );
}
