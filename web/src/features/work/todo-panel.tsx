// One to-do of one's own, with its exact time and what it is about.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { nameQuery, orders } from '@/api/choices';
import { useAccess } from '@/kit/access';
import { DateField } from '@/kit/date-field';
import { FoundSelect } from '@/kit/found-select';
import { useLocale } from '@/kit/language';
import { newRecord } from '@/kit/opened';
import { RecordForm } from '@/kit/record-form';
import { SidePanel } from '@/kit/side-panel';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { daysLater, instantOf, wallTime } from '@/kit/zoned-time';
import { addTodo, changeTodo, type Todo, type TodoContent, todoQuery } from './api';
import { messages } from './messages';

export interface TodoDraft {
  text?: string;
  link?: TodoContent['link'];
}

interface TodoPanelProps {
  id: string;
  draft: TodoDraft;
  onClose: () => void;
}

export default function TodoPanel({ id, draft, onClose }: TodoPanelProps) {
  const text = useText(messages);
  const isNew = id === newRecord;
  const todo = useQuery({ ...todoQuery(id), enabled: !isNew });
  return (
    <SidePanel title={text(isNew ? 'add_todo' : 'todo')} onClose={onClose}>
      {isNew ? (
        <TodoForm todo={null} draft={draft} onClose={onClose} />
      ) : (
        <QueryStates query={todo}>{(data) => <TodoForm todo={data} draft={{}} onClose={onClose} />}</QueryStates>
      )}
    </SidePanel>
  );
}

interface TodoValues extends Record<string, unknown> {
  text: string;
  on: string;
  at: string;
  // An order's id.
  about: string | null;
}

function TodoForm({ todo, draft, onClose }: { todo: Todo | null; draft: TodoDraft; onClose: () => void }) {
  const text = useText(messages);
  const { zone } = useLocale();
  const done = useUndoNotice();
  const { may } = useAccess();
  const client = useQueryClient();
  const link = (todo ? todo.link : draft.link) ?? null;
  const linkTo = async (id: string | null): Promise<TodoContent['link']> => {
    if (!id || id === link?.id) return id ? link : null;
    return { kind: 'orders', id, number: (await client.fetchQuery(nameQuery(orders, id))) ?? '' };
  };
  const labels = {
    text: text('text'),
    on: text('on'),
    at: text('at'),
    about: text('about'),
    too_late_at: text('when'),
  };
  const valuesOf = ({ text: words, too_late_at, link: of }: Todo): TodoValues => ({
    text: words,
    about: of?.id ?? null,
    ...wallTime(new Date(too_late_at), zone),
  });
  const tomorrow = { on: daysLater(wallTime(new Date(), zone).on, 1), at: '18:00' };
  return (
    <RecordForm<TodoValues, Todo>
      initial={todo ? valuesOf(todo) : { text: draft.text ?? '', about: link?.id ?? null, ...tomorrow }}
      revision={todo?.revision ?? 0}
      labels={labels}
      draft={todo ? `work/${todo.id}` : null}
      topics={['work']}
      save={async ({ values, revision }, headers) => {
        const content = {
          text: values.text,
          too_late_at: instantOf({ on: values.on, at: values.at }, zone).toISOString(),
          link: (await linkTo(values.about)) ?? null,
        };
        return todo ? changeTodo(todo.id, { ...content, revision }) : addTodo(content, headers);
      }}
      valuesOf={(current) => ({ values: valuesOf(current as Todo), revision: (current as Todo).revision })}
      onSaved={(saved) => {
        done(todo ? text('todo_saved') : text('todo_added', { text: saved.text }));
        onClose();
      }}
      onCancel={onClose}
    >
      <Form.Item
        name="text"
        label={labels.text}
        rules={[{ required: true, whitespace: true, message: text('text_needed') }]}
      >
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="on" label={labels.on} rules={[{ required: true, message: text('date_needed') }]}>
        <DateField />
      </Form.Item>
      <Form.Item name="at" label={labels.at} rules={[{ required: true, message: text('date_needed') }]}>
        <Input type="time" />
      </Form.Item>
      {may('orders.read') && (!link || link.kind === 'orders') && (
        <Form.Item name="about" label={labels.about}>
          <FoundSelect choices={orders} />
        </Form.Item>
      )}
    </RecordForm>
  );
}
