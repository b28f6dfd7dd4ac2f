// Ant Design's choice field, read aloud as its own field is: the list that opens carries the field's name, and what
// empties it says so in the reader's language. Used instead of Ant Design's everywhere.
import { Select as PlainSelect, type SelectProps } from 'antd';
import { type ReactElement, type ReactNode, useLayoutEffect, useRef } from 'react';
import { ClearIcon } from './clear-icon';
import { messages } from './messages';
import { useText } from './text';

type Choice = { value?: unknown; label?: ReactNode; disabled?: boolean };
export type ChoiceProps<Value = string> = SelectProps<Value, Choice>;

export function Select<Value = string>({ allowClear, ...rest }: ChoiceProps<Value>) {
  const text = useText(messages);
  return (
    <PlainSelect<Value, Choice>
      {...rest}
      {...(allowClear ? { allowClear: { label: text('clear'), clearIcon: <ClearIcon /> } } : {})}
      popupRender={(list) => <NamedList>{list}</NamedList>}
    />
  );
}

// Nothing can be handed to the list itself, and it is made anew when what was searched for is found.
function NamedList({ children }: { children: ReactElement }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const list = place.current?.querySelector('[role="listbox"]');
    const field = list && document.querySelector<HTMLInputElement>(`[aria-controls="${CSS.escape(list.id)}"]`);
    const name = field?.getAttribute('aria-label') ?? field?.labels?.[0]?.textContent;
    if (name) list?.setAttribute('aria-label', name);
  });
  return <div ref={place}>{children}</div>;
}
