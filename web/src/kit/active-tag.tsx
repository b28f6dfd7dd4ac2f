// Records that are no longer used are not deleted: they are set inactive.
import { Select, Switch } from 'antd';
import { messages } from './messages';
import { StatusTag } from './status-tag';
import { useText } from './text';
import styles from './value.module.css';

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

// In a form: as the value of a field.
export function ActiveSwitch(props: { id?: string; checked?: boolean; onChange?: (isActive: boolean) => void }) {
  const text = useText(messages);
  return (
    <span className={styles.person}>
      <Switch {...props} />
      <span>{text(props.checked ? 'active' : 'inactive')}</span>
    </span>
  );
}
