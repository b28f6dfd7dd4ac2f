// j and k (or the arrows) walk over the rows of a table, Enter opens, x selects; from anywhere on the page
// where no field has the keyboard.
import { type RefObject, useEffect, useRef, useState } from 'react';

interface RowKeys {
  active: number;
  setActive: (place: number) => void;
  ref: RefObject<HTMLTableSectionElement | null>;
}

export function useRowKeys(options: {
  count: number;
  open: (place: number) => void;
  toggle: (place: number) => void;
}): RowKeys {
  const ref = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState(0);
  const latest = useRef({ ...options, active });
  latest.current = { ...options, active };

  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return;
      const { count, open, toggle, active: at } = latest.current;
      const rows = ref.current?.rows;
      if (!rows || count === 0) return;
      const isInside = ref.current?.contains(document.activeElement) ?? false;
      const focusRow = (place: number) => rows[Math.max(0, Math.min(count - 1, place))]?.focus();
      const isRow = document.activeElement instanceof HTMLTableRowElement;
      if (event.key === 'j' || (event.key === 'ArrowDown' && isInside)) focusRow(isInside ? at + 1 : at);
      else if (event.key === 'k' || (event.key === 'ArrowUp' && isInside)) focusRow(isInside ? at - 1 : at);
      else if (event.key === 'Enter' && isRow && isInside) open(at);
      else if (event.key === 'x' && isInside) toggle(at);
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
