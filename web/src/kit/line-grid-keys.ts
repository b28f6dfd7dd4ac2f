// Which key means what, as in every spreadsheet.
import type { GridAction } from './line-grid-model';

interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

const far = 1_000_000;
const arrows: Record<string, readonly [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

// Null: the key is not the grid's. `page` is how many rows are in sight.
export function actionOfKey(event: Key, page: number): GridAction | null {
  const { key, shiftKey: isExtending } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  const arrow = arrows[key];
  if (arrow) {
    const [rows, columns] = arrow.map((step) => step * (isCommand ? far : 1)) as [number, number];
    return { type: 'move', rows, columns, isExtending };
  }
  if (isCommand) return commandOf(key.toLowerCase(), isExtending);
  switch (key) {
    case 'Home':
      return { type: 'move', rows: 0, columns: -far, isExtending };
    case 'End':
      return { type: 'move', rows: 0, columns: far, isExtending };
    case 'PageUp':
      return { type: 'move', rows: -page, columns: 0, isExtending };
    case 'PageDown':
      return { type: 'move', rows: page, columns: 0, isExtending };
    case 'Delete':
    case 'Backspace':
      return { type: 'clear' };
    case 'F2':
      return { type: 'edit' };
    case ' ':
      return isExtending ? { type: 'select_rows' } : null;
    default:
      return null;
  }
}

function commandOf(key: string, isShifted: boolean): GridAction | null {
  switch (key) {
    case 'a':
      return { type: 'select_all' };
    case 'd':
      return { type: 'fill_down' };
    case 'y':
      return { type: 'redo' };
    case 'z':
      return { type: isShifted ? 'redo' : 'undo' };
    case 'home':
      return { type: 'move', rows: -far, columns: -far, isExtending: isShifted };
    case 'end':
      return { type: 'move', rows: far, columns: far, isExtending: isShifted };
    default:
      return null;
  }
}
