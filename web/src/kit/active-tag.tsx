// Records that are no longer used are not deleted: they are set inactive.
import { messages } from './messages';
import { Select } from './select';
import { StatusTag } from './status-tag';
import { useText } from './text';

export function ActiveTag({ isActive }: { isActive: boolean }) {
  const text = useText(messages);
  return <StatusTag tone={isActive ? 'good' : 'neutral'} text={text(isActive ? 'active' : 'inactive')} />;
}

interface ActiveFilterProps {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

export function ActiveFilter({ value, onChange }: ActiveFilterProps) {
  const text = useText(messages);
  return (
    <Select
      allowClear
      style={{ width: 120 }}
      aria-label={text('state')}
      placeholder={text('any_state')}
      value={value}
      onChange={onChange}
      options={[
        { value: 'true', label: text('active') },
        { value: 'false', label: text('inactive') },
      ]}
    />
  );
}
