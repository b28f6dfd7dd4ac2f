// j and k (or the arrows) walk over the rows of a table or list, Enter opens, x selects, e does what can be done
// in place; from anywhere on the page where no field has the keyboard.
import { type RefObject, useEffect, useRef, useState } from 'react';

interface RowKeys<Rows extends HTMLElement> {
  active: number;
  setActive: (place: number) => void;
  ref: RefObject<Rows | null>;
}

// The rows are the table rows within `ref`, or whatever is marked with data-row there.
export function useRowKeys<Rows extends HTMLElement = HTMLTableSectionElement>(options: {
  count: number;
  open: (place: number) => void;
  toggle?: (place: number) => void;
  act?: (place: number) => void;
}): RowKeys<Rows> {
  const ref = useRef<Rows>(null);
  const [active, setActive] = useState(0);
  const latest = useRef({ ...options, active });
  latest.current = { ...options, active };

  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return;
      const { count, open, toggle, act, active: at } = latest.current;
      const rows = [...(ref.current?.querySelectorAll<HTMLElement>('tr, [data-row]') ?? [])];
      if (rows.length === 0 || count === 0) return;
      const isInside = ref.current?.contains(document.activeElement) ?? false;
      const focusRow = (place: number) => rows[Math.max(0, Math.min(count - 1, place))]?.focus();
      const isRow = rows.includes(document.activeElement as HTMLElement);
      if (event.key === 'j' || (event.key === 'ArrowDown' && isInside)) focusRow(isInside ? at + 1 : at);
      else if (event.key === 'k' || (event.key === 'ArrowUp' && isInside)) focusRow(isInside ? at - 1 : at);
      else if (event.key === 'Enter' && isRow && isInside) open(at);
      else if (event.key === 'x' && isInside && toggle) toggle(at);
      else if (event.key === 'e' && isInside && act) act(at);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);

  return { active: Math.min(active, Math.max(0, options.count - 1)), setActive, ref };
}

function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest(
      'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="grid"]',
    ) !== null
  );
}
