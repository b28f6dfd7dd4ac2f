// Saved views of a list: one's own and shared ones. A view is the search part of the list's address and the
// columns shown; the address names the view it came from, so that a link opens it as it is meant.
import { BookOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { answer, api } from '@/api/client';
import { useChange } from './change';
import { ProblemAlert } from './problem-alert';
import { useText } from './text';
import { type ViewChoice, ViewFields } from './view-fields';
import { ViewList } from './view-list';
import { viewMessages } from './view-messages';
import styles from './view-picker.module.css';
import { addressOf, queryOf, type SavedView, sameQuery } from './view-query';

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

const unnamed: ViewChoice = { name: '', is_shared: false };

interface SaveViewProps {
  current: SavedView | undefined;
  isChanged: boolean;
  content: { page: string; query: string; columns: string[] };
  saved: (id: string) => void;
}

function SaveView({ current, isChanged, content, saved }: SaveViewProps) {
  const text = useText(viewMessages);
  const [choice, setChoice] = useState<ViewChoice>(unnamed);
  const add = useChange({
    topics: ['views'],
    call: (_: undefined, headers) => answer(api.POST('/api/v1/views', { body: { ...content, ...choice }, headers })),
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
    setChoice(unnamed);
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
      <ViewFields label={text('view_name')} choice={choice} onChange={setChoice} />
      <Button
        size="small"
        type="primary"
        htmlType="submit"
        disabled={choice.name.trim() === ''}
        loading={add.isRunning}
      >
        {text('save_view')}
      </Button>
    </form>
  );
}
