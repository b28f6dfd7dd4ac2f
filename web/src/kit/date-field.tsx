// A calendar date in a form: its value is the server's text ("2026-03-05"), not an object with a zone.
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useLocale } from './language';

interface DateFieldProps {
  // Given by the form.
  value?: string | null;
  onChange?: (date: string | null) => void;
  id?: string;
  disabled?: boolean;
  // Where no label stands beside it.
  label?: string;
  earliest?: string;
  latest?: string;
}

export function DateField({ value, onChange, label, earliest, latest, ...rest }: DateFieldProps) {
  const { language } = useLocale();
  return (
    <DatePicker
      {...rest}
      {...(label ? { 'aria-label': label, placeholder: label } : {})}
      style={{ width: '100%' }}
      // Typed in the one form that nobody reads two ways, in the reader's own besides.
      format={['YYYY-MM-DD', language === 'zh' ? 'YYYY/M/D' : 'D MMM YYYY', 'YYYYMMDD']}
      value={value ? dayjs(value) : null}
      // Takes the typed date; it does not send the form around it.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      onChange={(date) => onChange?.(date ? date.format('YYYY-MM-DD') : null)}
      {...(earliest ? { minDate: dayjs(earliest) } : {})}
      {...(latest ? { maxDate: dayjs(latest) } : {})}
    />
  );
}
