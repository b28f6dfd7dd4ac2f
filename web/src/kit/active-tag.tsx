// Records that are no longer used are not deleted: they are set inactive.
import { ChoiceFilter } from './list-filters';
import type { ListState } from './list-state';
import { messages } from './messages';
import { StatusTag } from './status-tag';
import { useText } from './text';

export function ActiveTag({ isActive }: { isActive: boolean }) {
  const text = useText(messages);
  return <StatusTag tone={isActive ? 'good' : 'neutral'} text={text(isActive ? 'active' : 'inactive')} />;
}

export function ActiveFilter({ state }: { state: ListState<'is_active'> }) {
  const text = useText(messages);
  return (
    <ChoiceFilter
      state={state}
      name="is_active"
      width={120}
      label={text('state')}
      any={text('any_state')}
      options={[
        { value: 'true', label: text('active') },
        { value: 'false', label: text('inactive') },
      ]}
    />
  );
}
