// The list below a cell whose value is chosen: narrowed by what is typed, walked with the arrows.
import { type CSSProperties, useEffect, useId, useState } from 'react';
import styles from './line-grid.module.css';
import type { GridChoice, GridColumn } from './line-grid-types';

const mostShown = 50;
const quietMoment = 150;

export interface Choices {
  isOpen: boolean;
  shown: readonly GridChoice[];
  at: number;
  // What Enter takes: only what the reader pointed at, or the one that is left.
  chosen: GridChoice | undefined;
  listId: string;
  activeId: string | undefined;
  // True when the key was for the list.
  hear: (key: string) => boolean;
}

// `typed` is null while the cell is not edited.
export function useChoices(column: GridColumn | undefined, typed: string | null): Choices {
  const listId = useId();
  const [at, setAt] = useState(-1);
  const found = useFound(column, typed);
  const all = column?.kind === 'choice' || column?.find ? (column.choices ?? found) : [];
  const shown = typed === null ? [] : narrowed(all, column?.find ? '' : typed).slice(0, mostShown);
  const isOpen = shown.length > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: other text or another cell begins the list anew
  useEffect(() => setAt(-1), [typed, column]);

  const hear = (key: string) => {
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !isOpen) return false;
    setAt(Math.max(0, Math.min(shown.length - 1, at + step)));
    return true;
  };
  const isOnlyOne = shown.length === 1 && typed !== '';
  const chosen = shown[at] ?? (isOnlyOne ? shown[0] : undefined);
  return { isOpen, shown, at, chosen, listId, activeId: at >= 0 ? `${listId}-${at}` : undefined, hear };
}

function narrowed(choices: readonly GridChoice[], typed: string): readonly GridChoice[] {
  const part = typed.trim().toLowerCase();
  // The whole value standing in the cell is no search: all choices are offered.
  if (choices.some(({ value, label }) => value === typed || label === typed)) return choices;
  return choices.filter(({ value, label }) => `${value} ${label}`.toLowerCase().includes(part));
}

const nothing: readonly GridChoice[] = [];

function useFound(column: GridColumn | undefined, typed: string | null): readonly GridChoice[] {
  const [found, setFound] = useState<readonly GridChoice[]>(nothing);
  const find = column?.find;
  useEffect(() => {
    setFound(nothing);
    if (!find || typed === null || typed.trim() === '') return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      // A search that fails leaves the text as it was typed.
      find(typed.trim(), stop.signal).then(setFound, () => {});
    }, quietMoment);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [find, typed]);
  return found;
}

interface ChoiceListProps {
  choices: Choices;
  label: string;
  style: CSSProperties;
  onChoose: (choice: GridChoice) => void;
}

export function ChoiceList({ choices, label, style, onChoose }: ChoiceListProps) {
  const { shown, at, listId, activeId } = choices;
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <div className={styles.choices} style={style} role="listbox" id={listId} aria-label={label} tabIndex={-1}>
      {shown.map((choice, place) => (
        <div
          key={choice.value}
          id={`${listId}-${place}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === at}
          className={styles.choice}
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(choice);
          }}
        >
          {choice.label}
          {choice.label !== choice.value && <span>{choice.value}</span>}
        </div>
      ))}
    </div>
  );
}
