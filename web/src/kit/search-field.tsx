// A search text that follows the typing, but not each key: Chinese input arrives by syllables.
import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { ClearIcon } from './clear-icon';

const quietMoment = 250;

export function SearchField({
  value,
  onChange,
  label,
}: {
  value: string;
  onChange: (text: string) => void;
  label: string;
}) {
  const [typed, setTyped] = useState(value);
  const isComposing = useRef(false);
  const sent = useRef(value);

  useEffect(() => {
    // Changed from outside (filters cleared, a link followed), not by this field.
    if (value !== sent.current) {
      sent.current = value;
      setTyped(value);
    }
  }, [value]);

  useEffect(() => {
    if (typed.trim() === sent.current || isComposing.current) return;
    const timer = setTimeout(() => {
      sent.current = typed.trim();
      onChange(sent.current);
    }, quietMoment);
    return () => clearTimeout(timer);
  }, [typed, onChange]);

  return (
    <Input
      allowClear={{ clearIcon: <ClearIcon /> }}
      type="search"
      prefix={<SearchOutlined aria-hidden />}
      value={typed}
      placeholder={label}
      aria-label={label}
      onChange={(event) => setTyped(event.target.value)}
      onCompositionStart={() => {
        isComposing.current = true;
      }}
      onCompositionEnd={(event) => {
        isComposing.current = false;
        setTyped(event.currentTarget.value);
      }}
    />
  );
}
