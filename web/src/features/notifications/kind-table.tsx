// For each kind: in the centre or not, and which mail.
import { Checkbox } from 'antd';
import { Select } from '@/kit/select';
import { useText } from '@/kit/text';
import type { NotificationSettings } from './api';
import styles from './notifications.module.css';
import { settingMessages } from './setting-messages';

type Kinds = NotificationSettings['kinds'];
const deliveries = ['none', 'at_once', 'digest'] as const;

export function KindTable({ kinds, onChange }: { kinds: Kinds; onChange: (kinds: Kinds) => void }) {
  const text = useText(settingMessages);
  const nameOf = (name: string) => {
    const key = `kind_${name}`;
    return key in settingMessages ? text(key as 'kind_work') : name;
  };
  const set = (name: string, part: Partial<Kinds[number]>) =>
    onChange(kinds.map((one) => (one.name === name ? { ...one, ...part } : one)));
  return (
    <table className={styles.kinds}>
      <thead>
        <tr>
          <th scope="col">{text('kind')}</th>
          <th scope="col">{text('in_centre')}</th>
          <th scope="col">{text('by_mail')}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ name, is_shown, mail }) => (
          <tr key={name}>
            <th scope="row">{nameOf(name)}</th>
            <td>
              <Checkbox
                aria-label={`${nameOf(name)}: ${text('in_centre')}`}
                checked={is_shown}
                onChange={({ target }) => set(name, { is_shown: target.checked })}
              />
            </td>
            <td>
              <Select
                aria-label={`${nameOf(name)}: ${text('by_mail')}`}
                className={styles.mail}
                value={mail}
                options={deliveries.map((value) => ({ value, label: text(value) }))}
                onChange={(chosen) => set(name, { mail: chosen })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
