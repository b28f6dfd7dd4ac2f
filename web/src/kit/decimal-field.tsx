// A price or a quantity in a form: decimal text from the keyboard to the server, never a float.
import { Input } from 'antd';
import { decimalText } from './line-grid-values';

interface DecimalFieldProps {
  // Given by the form.
  value?: string | null;
  onChange?: (text: string | null) => void;
  id?: string;
  disabled?: boolean;
  // A unit or a currency after the number.
  unit?: string;
}

export function DecimalField({ value, onChange, unit, ...rest }: DecimalFieldProps) {
  // "1,234.50" and "１２．５" become plain digits when the field is left; what is no number stays to be seen.
  const tidy = () => {
    const plain = value ? decimalText(value) : null;
    if (plain !== null && plain !== value) onChange?.(plain);
  };
  return (
    <Input
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      suffix={unit}
      style={{ fontVariantNumeric: 'tabular-nums' }}
      value={value ?? ''}
      onChange={(event) => onChange?.(event.target.value === '' ? null : event.target.value)}
      onBlur={tidy}
    />
  );
}
