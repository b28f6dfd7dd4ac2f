// A field that refers to another record: type a part of its name, choose among what is found.
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { type Choices, foundQuery, nameQuery } from '@/api/choices';
import { messages } from './messages';
import { Select } from './select';
import { useText } from './text';

interface FoundSelectProps {
  choices: Choices;
  // Given by the form.
  value?: string | null;
  onChange?: (id: string | null) => void;
  id?: string;
  disabled?: boolean;
  placeholder?: string;
  'aria-label'?: string;
  style?: React.CSSProperties;
}

export function FoundSelect({ choices, value, onChange, ...rest }: FoundSelectProps) {
  const text = useText(messages);
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const found = useQuery({ ...foundQuery(choices, useDeferredValue(typed.trim())), enabled: isOpen });
  const name = useChoiceName(choices, value);
  const options = (found.data ?? []).map((one) => ({ ...one }));
  if (value && !options.some((one) => one.value === value)) options.unshift({ value, label: name ?? '…' });
  return (
    <Select
      allowClear
      placeholder={text('find_by_name')}
      {...rest}
      value={value ?? null}
      loading={found.isFetching}
      options={options}
      onOpenChange={setOpen}
      onChange={(chosen: string | null) => onChange?.(chosen ?? null)}
      showSearch={{ filterOption: false, onSearch: setTyped }}
    />
  );
}

interface FoundSelectManyProps {
  choices: Choices;
  // Given by the form.
  value?: readonly string[];
  onChange?: (ids: string[]) => void;
  id?: string;
}

// Several of them, in the order in which they were chosen.
export function FoundSelectMany({ choices, value = [], onChange, id }: FoundSelectManyProps) {
  const text = useText(messages);
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const found = useQuery({ ...foundQuery(choices, useDeferredValue(typed.trim())), enabled: isOpen });
  return (
    <Select
      {...(id ? { id } : {})}
      mode="multiple"
      allowClear
      placeholder={text('find_by_name')}
      value={[...value]}
      loading={found.isFetching}
      options={(found.data ?? []).map((one) => ({ ...one }))}
      onOpenChange={setOpen}
      onChange={(chosen: string[]) => onChange?.(chosen)}
      labelRender={({ value: chosen }) => <ChoiceName choices={choices} id={String(chosen)} />}
      showSearch={{ filterOption: false, onSearch: setTyped }}
    />
  );
}

// The name of a record that is known by its id alone.
export function ChoiceName({ choices, id }: { choices: Choices; id: string }) {
  return <span>{useChoiceName(choices, id) ?? id}</span>;
}

function useChoiceName(choices: Choices, id: string | null | undefined): string | null {
  return useQuery({ ...nameQuery(choices, id ?? ''), enabled: Boolean(id) }).data ?? null;
}
