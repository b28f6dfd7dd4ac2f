// Opening, doing in place and reminding oneself, each by what the item's source offers.
import { type ComponentType, lazy, type ReactNode, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSession } from '@/kit/access';
import { useChange } from '@/kit/change';
import type { WorkActionProps, WorkItem } from '@/kit/feature';
import { newRecord } from '@/kit/opened';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { useWorkSources } from '@/kit/work-sources';
import { tickTodo, untickTodo } from './api';
import { messages } from './messages';
import type { TodoDraft } from './todo-panel';
import type { RowActs } from './work-row';

export function useActs(openTodo: (id: string, draft?: TodoDraft) => void): { acts: RowActs; dialog: ReactNode } {
  const text = useText(messages);
  const navigate = useNavigate();
  const { person } = useSession();
  const { sourceOf } = useWorkSources();
  const done = useUndoNotice();
  const tick = useChange({ topics: ['work'], call: (id: string, headers) => tickTodo(id, headers) });
  const untick = useChange({ topics: ['work'], call: (id: string) => untickTodo(id) });
  const [acting, setActing] = useState<{ item: WorkItem; code: string } | null>(null);

  const open = (item: WorkItem) => {
    if (item.source === 'work' && item.owner_id === person.id) openTodo(item.subject);
    else if (item.link) navigate(sourceOf(item)?.path(item) ?? '/');
  };
  const act = (item: WorkItem) => {
    const code = item.action?.code ?? '';
    if (item.source === 'work' && item.owner_id === person.id) {
      void tick.run(item.subject).then(
        () => done(text('ticked', { text: item.title_arguments.text ?? '' }), () => untick.run(item.subject)),
        () => undefined,
      );
    } else if (sourceOf(item)?.actions?.[code]) setActing({ item, code });
    else open(item);
  };
  const remind = (item: WorkItem) => openTodo(newRecord, item.link ? { link: item.link } : {});

  const load = acting && sourceOf(acting.item)?.actions?.[acting.code]?.load;
  const Dialog = useMemo<ComponentType<WorkActionProps> | null>(() => (load ? lazy(load) : null), [load]);
  return {
    acts: { open, act, remind },
    dialog: acting && Dialog && <Dialog item={acting.item} onClose={() => setActing(null)} />,
  };
}
