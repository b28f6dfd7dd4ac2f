// A field that refers to another record: type a part of its name, choose among what is found.
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { type Choices, foundQuery, nameQuery } from '@/api/choices';
import { problemOf } from '@/api/problems';
import { messages } from './messages';
import { useProblemText } from './problem-text';
import { Select } from './select';
import { useText } from './text';

interface FoundSelectProps {
  choices: Choices;
  // Given by the form.
  value?: string | null;
  onChange?: (id: string | null) => void;
  id?: string;
  disabled?: boolean;
  placeholder?: React.ReactNode;
  'aria-label'?: string;
  style?: React.CSSProperties;
}

export function FoundSelect({ choices, value, onChange, ...rest }: FoundSelectProps) {
  const text = useText(messages);
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const { options, ...finding } = useFound(choices, typed, isOpen);
  const name = useChoiceName(choices, value);
  if (value && !options.some((one) => one.value === value)) options.unshift({ value, label: name ?? '…' });
  return (
    <Select
      allowClear
      placeholder={text('find_by_name')}
      {...rest}
      value={value ?? null}
      {...finding}
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
  const found = useFound(choices, typed, isOpen);
  return (
    <Select
      {...(id ? { id } : {})}
      mode="multiple"
      allowClear
      placeholder={text('find_by_name')}
      value={[...value]}
      {...found}
      onOpenChange={setOpen}
      onChange={(chosen: string[]) => onChange?.(chosen)}
      labelRender={({ value: chosen }) => <ChoiceName choices={choices} id={String(chosen)} />}
      showSearch={{ filterOption: false, onSearch: setTyped }}
    />
  );
}

// Nothing found is not the same as not having been able to look.
function useFound(choices: Choices, typed: string, isOpen: boolean) {
  const problemText = useProblemText();
  const {
    data = [],
    error,
    isFetching,
  } = useQuery({
    ...foundQuery(choices, useDeferredValue(typed.trim())),
    enabled: isOpen,
  });
  return {
    loading: isFetching,
    options: data.map((one) => ({ ...one })),
    ...(error ? { notFoundContent: problemText(problemOf(error)) } : {}),
  };
}

// The name of a record that is known by its id alone.
export function ChoiceName({ choices, id }: { choices: Choices; id: string }) {
  return <span>{useChoiceName(choices, id) ?? id}</span>;
}

function useChoiceName(choices: Choices, id: string | null | undefined): string | null {
  return useQuery({ ...nameQuery(choices, id ?? ''), enabled: Boolean(id) }).data ?? null;
}
