// The shapes that a line grid works on. Every value is text: a decimal stays the digits that were typed.
export interface GridChoice {
  value: string;
  label: string;
}

export interface GridColumn {
  key: string;
  title: string;
  kind: 'text' | 'decimal' | 'date' | 'choice';
  width?: number;
  isReadOnly?: boolean;
  isRequired?: boolean;
  // A text that names something (a code, a unit): written wide or not, it is the same.
  isCode?: boolean;
  // Most fraction digits of a decimal.
  scale?: number;
  // A decimal in percent, which may be typed with its sign.
  isPercent?: boolean;
  // All there are, or a way to find some by typed text (those may also be typed unseen).
  choices?: readonly GridChoice[];
  find?: (text: string, signal: AbortSignal) => Promise<readonly GridChoice[]>;
  // How a value is drawn while it is not edited; computed columns take it from the row.
  show?: (value: string, row: GridRow) => string;
}

export interface GridRow {
  id: string;
  cells: Readonly<Record<string, string>>;
}

export interface Place {
  row: number;
  column: number;
}

export interface Range {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export const valueAt = (row: GridRow | undefined, column: GridColumn | undefined): string =>
  (row && column && row.cells[column.key]) ?? '';

export const isEmptyRow = (row: GridRow): boolean => Object.values(row.cells).every((value) => value === '');
