// A search for one exact text, such as a telephone number: asked when Enter says that it is whole.
import { Input, Tooltip } from 'antd';
import { useEffect, useState } from 'react';
import { ClearIcon } from './clear-icon';
import { useProblemText } from './problem-text';

interface ExactSearchProps {
  label: string;
  value: string;
  isWhole?: (text: string) => boolean;
  // The code of what is said about a text that is not whole.
  problem?: string;
  onSearch: (text: string) => void;
}

export function ExactSearch({ label, value, isWhole = () => true, problem = '', onSearch }: ExactSearchProps) {
  const problemText = useProblemText();
  const [typed, setTyped] = useState(value);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => setTyped(value), [value]);
  const search = (text: string) => {
    const whole = text.trim();
    const isFit = whole === '' || isWhole(whole);
    setRefused(!isFit);
    if (isFit) onSearch(whole);
  };
  return (
    <Tooltip title={isRefused ? problemText({ code: problem }) : ''} open={isRefused}>
      <Input.Search
        allowClear={{ clearIcon: <ClearIcon /> }}
        style={{ width: 240 }}
        aria-label={label}
        aria-invalid={isRefused}
        placeholder={label}
        autoComplete="off"
        value={typed}
        {...(isRefused ? { status: 'error' as const } : {})}
        onChange={(event) => {
          setRefused(false);
          setTyped(event.target.value);
        }}
        onSearch={search}
      />
    </Tooltip>
  );
}
