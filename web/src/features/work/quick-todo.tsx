// A to-do in one line: what, and one of the usual times; anything else in the panel.
import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef } from 'antd';
import { type RefObject, useState } from 'react';
import { useChange } from '@/kit/change';
import { useLocale } from '@/kit/language';
import { ProblemAlert } from '@/kit/problem-alert';
import { Select } from '@/kit/select';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { daysLater, instantOf, wallTime } from '@/kit/zoned-time';
import { addTodo, type TodoContent } from './api';
import { messages } from './messages';
import styles from './work.module.css';

const presets = { preset_today: 0, preset_tomorrow: 1, preset_week: 7 } as const;
type Preset = keyof typeof presets;

const endOfWork = '18:00';

export function QuickTodo({ field, onOther }: { field: RefObject<InputRef | null>; onOther: (typed: string) => void }) {
  const text = useText(messages);
  const { zone } = useLocale();
  const done = useUndoNotice();
  const [typed, setTyped] = useState('');
  const [preset, setPreset] = useState<Preset>('preset_tomorrow');
  const change = useChange({ topics: ['work'], call: (body: TodoContent, headers) => addTodo(body, headers) });
  const dueAt = (chosen: Preset) => {
    const on = daysLater(wallTime(new Date(), zone).on, presets[chosen]);
    return instantOf({ on, at: endOfWork }, zone);
  };
  const add = async () => {
    const what = typed.trim();
    if (what === '') return;
    try {
      await change.run({ text: what, too_late_at: dueAt(preset).toISOString() });
      setTyped('');
      done(text('todo_added', { text: what }));
    } catch {
      // shown below
    }
  };
  const toCome = (Object.keys(presets) as Preset[]).filter((one) => dueAt(one).getTime() > Date.now());
  const choices: (Preset | 'preset_other')[] = [...toCome, 'preset_other'];
  return (
    <>
      <form
        className={styles.quick}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Input
          ref={field}
          value={typed}
          maxLength={500}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={text('add_todo')}
          aria-label={text('add_todo')}
        />
        <Select<Preset | 'preset_other'>
          value={preset}
          onChange={(chosen) => (chosen === 'preset_other' ? onOther(typed.trim()) : setPreset(chosen))}
          options={choices.map((value) => ({ value, label: text(value) }))}
          popupMatchSelectWidth={false}
          aria-label={text('when')}
        />
        <Button
          htmlType="submit"
          icon={<PlusOutlined aria-hidden />}
          loading={change.isRunning}
          disabled={typed.trim() === ''}
        >
          {text('add')}
        </Button>
      </form>
      {change.problem && <ProblemAlert problem={change.problem} />}
    </>
  );
}
