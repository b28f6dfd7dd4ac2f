// Keys, clipboard and mouse of a line grid, turned into actions on its model.
import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, type RefObject, useState } from 'react';
import type { Choices } from './line-grid-choices';
import { actionOfKey } from './line-grid-keys';
import { type GridAction, selectedBlock } from './line-grid-model';
import { blockText, parsedBlock } from './line-grid-paste';
import type { LineGridHandle } from './use-line-grid';

interface GridInputOptions {
  handle: LineGridHandle;
  choices: Choices;
  field: RefObject<HTMLInputElement | null>;
  // Rows in sight.
  page: number;
}

export function useGridInput({ handle, choices, field, page }: GridInputOptions) {
  const { state, columns, dispatch } = handle;
  const { editing } = state;
  // Esc lets the next Tab leave the grid: nobody is caught in it.
  const [isLeaving, setLeaving] = useState(false);

  const commit = (go?: { rows: number; columns: number }) => {
    const text = choices.chosen?.value;
    dispatch({ type: 'commit', ...(text === undefined ? {} : { text }), ...(go ? { go } : {}) });
  };

  const hear = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isHeard = editing ? hearWhileEditing(event) : hearWhileSelecting(event);
    if (isHeard) event.preventDefault();
    setLeaving(event.key === 'Escape');
  };

  const hearWhileEditing = (event: KeyboardEvent): boolean => {
    const along = event.shiftKey ? -1 : 1;
    if (event.key === 'Escape') dispatch({ type: 'cancel' });
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) dispatch({ type: 'commit_everywhere' });
    else if (event.key === 'Enter') commit({ rows: along, columns: 0 });
    else if (event.key === 'Tab') commit({ rows: 0, columns: along });
    else if (choices.hear(event.key)) return true;
    else return !editing?.isInPlace && commitAndMove(event);
    return true;
  };

  // Typing over a value is left with the arrows; editing in place keeps them for the text.
  const commitAndMove = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => {
    const action = key.startsWith('Arrow') && actionOfKey({ key, ctrlKey, metaKey, altKey, shiftKey: false }, page);
    if (!action) return false;
    commit();
    dispatch(action);
    return true;
  };

  const hearWhileSelecting = (event: KeyboardEvent): boolean => {
    if (event.key === 'Tab' && isLeaving) return false;
    const action = selectingAction(event, page);
    if (action) dispatch(action);
    return action !== null;
  };

  const copy = (event: ClipboardEvent) => {
    if (editing) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', blockText(selectedBlock(state, columns)));
    if (event.type === 'cut') dispatch({ type: 'clear' });
  };

  const paste = (event: ClipboardEvent) => {
    if (editing) return;
    event.preventDefault();
    dispatch({ type: 'paste', block: parsedBlock(event.clipboardData.getData('text/plain')) });
  };

  const point = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (event.button !== 0 || !place) return;
    // The text field keeps the keyboard.
    event.preventDefault();
    field.current?.focus({ preventScroll: true });
    if (editing) commit();
    const to = { row: place.row, column: Math.max(0, place.column) };
    dispatch({ type: 'go', to, isExtending: event.shiftKey });
    if (place.column < 0) dispatch({ type: 'select_rows' });
  };

  const drag = (event: MouseEvent) => {
    const place = event.buttons === 1 && !editing ? placeOf(event.target) : null;
    const { row, column } = state.active;
    if (!place || place.column < 0 || (place.row === row && place.column === column)) return;
    dispatch({ type: 'go', to: place, isExtending: true });
  };

  const leave = () => {
    setLeaving(false);
    if (editing) commit();
  };

  return { hear, copy, paste, point, drag, leave };
}

function selectingAction(event: KeyboardEvent, page: number): GridAction | null {
  const along = event.shiftKey ? -1 : 1;
  if (event.key === 'Tab') return { type: 'commit', go: { rows: 0, columns: along } };
  if (event.key === 'Enter') return { type: 'commit', go: { rows: along, columns: 0 } };
  if (event.key === 'ArrowDown' && event.altKey) return { type: 'edit' };
  return actionOfKey(event, page);
}

function placeOf(target: EventTarget): { row: number; column: number } | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}
