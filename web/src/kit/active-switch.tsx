// Whether a record is in use, in a form: as the value of a field.
import { Switch } from 'antd';
import { messages } from './messages';
import { useText } from './text';
import styles from './value.module.css';

export function ActiveSwitch(props: { id?: string; checked?: boolean; onChange?: (isActive: boolean) => void }) {
  const text = useText(messages);
  return (
    <span className={styles.person}>
      <Switch {...props} />
      <span>{text(props.checked ? 'active' : 'inactive')}</span>
    </span>
  );
}
