// A point in time in a form: its value is the server's text ("2026-03-02T01:00:00.000Z"), shown and typed as
// a clock in the reader's zone has it.
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useLocale } from './language';
import { instantAt, wallClock } from './wall-clock';

interface InstantFieldProps {
  // Given by the form.
  value?: string | null;
  onChange?: (at: string | null) => void;
  id?: string;
  disabled?: boolean;
}

export function InstantField({ value, onChange, ...rest }: InstantFieldProps) {
  const { zone } = useLocale();
  return (
    <DatePicker
      {...rest}
      style={{ width: '100%' }}
      allowClear={false}
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      value={value ? dayjs(wallClock(value, zone)) : null}
      // Takes the typed time; it does not send the form around it.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      onChange={(shown) => onChange?.(shown ? instantAt(shown.format('YYYY-MM-DDTHH:mm'), zone) : null)}
    />
  );
}
