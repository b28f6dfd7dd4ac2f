// What must I do, by when, on which order, why.
import { useQuery } from '@tanstack/react-query';
import { Button, type InputRef } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useList } from '@/api/list';
import { useAccess, useSession } from '@/kit/access';
import type { WorkItem } from '@/kit/feature';
import { newRecord } from '@/kit/opened';
import { Page } from '@/kit/page';
import { EmptyHint, Loading, ProblemState } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import { useWorkSources } from '@/kit/work-sources';
import { type Totals, totalsQuery, type Whose, workQuery } from './api';
import { messages } from './messages';
import { QuickTodo } from './quick-todo';
import type { TodoDraft } from './todo-panel';
import { useActs } from './use-acts';
import { useWhose, WhoseChoice } from './whose-choice';
import styles from './work.module.css';
import { WorkList } from './work-list';

const TodoPanel = lazy(() => import('./todo-panel'));
// Few may export what is to be done: the first page is there sooner without it.
const ExportMenu = lazy(async () => ({ default: (await import('@/kit/export-menu')).ExportMenu }));

export default function WorkbenchPage() {
  const text = useText(messages);
  const { person } = useSession();
  const { may, scopeOf } = useAccess();
  const [whose, setWhose] = useWhose();
  const todo = useTodoPanel();
  const list = useList(workQuery(whose, person.id));
  const totals = useQuery(totalsQuery(whose, person.id));
  const acting = useActs(todo.open);
  const field = useRef<InputRef>(null);
  useFocusKey(field);
  const isOwn = !whose.owner && !whose.department_id;
  return (
    <Page
      title={text('workbench')}
      beside={totals.data && <Counts totals={totals.data} />}
      actions={
        <>
          {scopeOf('work.read') !== 'own' && <WhoseChoice whose={whose} onChoose={setWhose} />}
          {may('work.export') && (
            <Suspense>
              <ExportMenu list="work" query={whose} />
            </Suspense>
          )}
        </>
      }
    >
      {may('work.write') && (
        <QuickTodo field={field} onOther={(typed) => todo.open(newRecord, typed ? { text: typed } : {})} />
      )}
      <Items list={list} whose={whose}>
        <WorkList list={list} totals={totals.data} acts={acting.acts} hasOwners={!isOwn} />
      </Items>
      <Suspense>
        {acting.dialog}
        {todo.key && <TodoPanel key={todo.key} id={todo.key} draft={todo.draft} onClose={todo.close} />}
      </Suspense>
    </Page>
  );
}

function Counts({ totals }: { totals: Totals }) {
  const text = useText(messages);
  if (totals.count === 0) return <span className={styles.counts}>{text('none')}</span>;
  return (
    <>
      {totals.overdue > 0 && <StatusTag tone="severe" text={text('overdue_count', { count: totals.overdue })} />}
      <span className={styles.counts}>{text(totals.is_exact ? 'count' : 'at_least', { count: totals.count })}</span>
    </>
  );
}

function Items({
  list,
  whose,
  children,
}: {
  list: ReturnType<typeof useList<WorkItem>>;
  whose: Whose;
  children: React.ReactNode;
}) {
  const { isPending: areWordsPending } = useWorkSources();
  if (list.problem && list.rows.length === 0) return <ProblemState problem={list.problem} retry={list.retry} />;
  if (list.isPending || areWordsPending) return <Loading lines={8} />;
  if (list.rows.length === 0) return <Empty isOwn={!whose.owner && !whose.department_id} />;
  return children;
}

// What to do first.
function Empty({ isOwn }: { isOwn: boolean }) {
  const text = useText(messages);
  const { may } = useAccess();
  if (!isOwn) return <EmptyHint title={text('empty_others')} hint={text('empty_others_hint')} />;
  return (
    <EmptyHint
      title={text('empty_mine')}
      hint={text('empty_mine_hint')}
      action={
        <span className={styles.first}>
          {may('orders.write') && (
            <Link to="/orders/new">
              <Button type="primary" tabIndex={-1}>
                {text('new_order')}
              </Button>
            </Link>
          )}
          {may('imports.run') && (
            <Link to="/imports">
              <Button tabIndex={-1}>{text('import_orders')}</Button>
            </Link>
          )}
        </span>
      }
    />
  );
}

interface TodoPlace {
  key: string | null;
  draft: TodoDraft;
  open: (id: string, draft?: TodoDraft) => void;
  close: () => void;
}

// Which to-do is open beside the list, in the address.
function useTodoPanel(): TodoPlace {
  const [params, setParams] = useSearchParams();
  const [draft, setDraft] = useState<TodoDraft>({});
  const set = (id: string | null) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (id) after.set('todo', id);
      else after.delete('todo');
      return after;
    });
  return {
    key: params.get('todo'),
    draft,
    open: (id, begun = {}) => {
      setDraft(begun);
      set(id);
    },
    close: () => set(null),
  };
}

// "n" from anywhere on the page where no field has the keyboard.
function useFocusKey(field: React.RefObject<InputRef | null>) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'n' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]') !== null;
      if (isTyping || !field.current) return;
      event.preventDefault();
      field.current.focus();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [field]);
}
