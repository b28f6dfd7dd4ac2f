// What is still to be done about an order, on its page: by when, why, and what can be done at once.
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useAccess } from '@/kit/access';
import { Section } from '@/kit/page';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { useWorkSources } from '@/kit/work-sources';
import { workAboutQuery } from './api';
import { messages } from './messages';
import type { TodoDraft } from './todo-panel';
import { useActs } from './use-acts';
import styles from './work.module.css';
import { WorkRow } from './work-row';

const TodoPanel = lazy(() => import('./todo-panel'));

export default function OrderWorkPanel({ id }: { id: string }) {
  const text = useText(messages);
  const seesAll = useAccess().scopeOf('work.read') === 'all';
  const work = useQuery(workAboutQuery('orders', id));
  const { isPending: areWordsPending } = useWorkSources();
  const [todo, setTodo] = useState<{ id: string; draft: TodoDraft } | null>(null);
  const { acts, dialog } = useActs((opened, draft = {}) => setTodo({ id: opened, draft }));
  return (
    <Section title={text('due_here')}>
      <QueryStates query={work} lines={2}>
        {({ items }) => {
          if (items.length === 0)
            return <p className={styles.quiet}>{text(seesAll ? 'nothing_due' : 'nothing_due_seen')}</p>;
          if (areWordsPending) return null;
          return (
            <ol className={styles.rows}>
              {items.map((item) => (
                <WorkRow
                  key={item.id}
                  item={item}
                  acts={acts}
                  now={work.dataUpdatedAt}
                  hasOwner
                  isActive={false}
                  isHere
                />
              ))}
            </ol>
          );
        }}
      </QueryStates>
      <Suspense>
        {dialog}
        {todo && <TodoPanel key={todo.id} id={todo.id} draft={todo.draft} onClose={() => setTodo(null)} />}
      </Suspense>
    </Section>
  );
}
