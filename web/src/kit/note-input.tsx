// The words of a note. After an "@" colleagues are offered; whoever is named so is told of the note.
import { useQuery } from '@tanstack/react-query';
import { ConfigProvider, Mentions } from 'antd';
import { use, useDeferredValue, useState } from 'react';
import { colleagues, foundQuery } from '@/api/choices';
import { activityMessages } from './activity-messages';
import { useText } from './text';

interface NoteInputProps {
  value: string;
  onChange: (typed: string) => void;
  placeholder?: string;
  autoFocus?: boolean;
  // By Ctrl or ⌘ and Enter.
  onSubmit?: () => void;
}

export function NoteInput({ value, onChange, onSubmit, ...rest }: NoteInputProps) {
  const text = useText(activityMessages);
  const { getPopupContainer } = use(ConfigProvider.ConfigContext);
  const [asked, setAsked] = useState<string>();
  const found = useQuery({
    ...foundQuery(colleagues, useDeferredValue(asked ?? '')),
    enabled: asked !== undefined,
    placeholderData: (before) => before,
  });
  const options = (found.data ?? []).map(({ value: key, label }) => ({ key, value: label, label }));
  return (
    <Mentions
      {...rest}
      {...(getPopupContainer ? { getPopupContainer } : {})}
      autoSize={{ minRows: 2, maxRows: 8 }}
      maxLength={20_000}
      aria-label={text('note')}
      value={value}
      onChange={onChange}
      options={options}
      filterOption={false}
      notFoundContent={text(found.isFetching ? 'looking_for_colleagues' : 'no_such_colleague')}
      onSearch={setAsked}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit?.();
      }}
    />
  );
}
