import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { draw } from '@/testing/render';
import LineGrid from './line-grid';
import type { GridColumn, GridRow } from './line-grid-types';
import { type LineGridHandle, problemKey, useLineGrid } from './use-line-grid';

const columns: readonly GridColumn[] = [
  { key: 'sku', title: 'SKU', kind: 'text' },
  { key: 'quantity', title: 'Quantity', kind: 'decimal' },
  {
    key: 'unit',
    title: 'Unit',
    kind: 'choice',
    choices: [
      { value: 'C62', label: 'piece' },
      { value: 'SET', label: 'set' },
    ],
  },
];

let handle: LineGridHandle;

function Sheet({ rows }: { rows: readonly GridRow[] }) {
  handle = useLineGrid(rows, columns);
  const problems = new Map([[problemKey('l1', 'quantity'), 'Too small']]);
  return <LineGrid handle={handle} label="Lines" problems={problems} />;
}

const lines = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ id: `l${place}`, cells: { sku: `S${place}`, quantity: '1' } }));

const written = (row: number) => columns.map((column) => handle.state.rows[row]?.cells[column.key] ?? '').join(' ');
const field = () => screen.getByRole('textbox');

describe('the line grid', () => {
  beforeEach(() => {
    draw(<Sheet rows={lines(500)} />);
    fireEvent.mouseDown(screen.getByText('S0'));
  });

  test('draws only the rows in sight, and says how many there are', () => {
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('501');
  });

  test('writes what is typed and goes on with Enter', async () => {
    await userEvent.keyboard('X-1{Enter}X-2{Tab}7{Enter}');
    expect(written(0)).toBe('X-1 1 ');
    expect(written(1)).toBe('X-2 7 ');
  });

  test('says which cell has the keyboard, and what is wrong there', async () => {
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(field().getAttribute('aria-label')).toBe('Row 2, Quantity: 1');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('status').textContent).toBe('Too small');
  });

  test('takes a block from a spreadsheet', () => {
    fireEvent.paste(field(), { clipboardData: { getData: () => 'A\t1,200.5\tset\r\nB\t2\tpiece\r\n' } });
    expect(written(0)).toBe('A 1200.5 SET');
    expect(written(1)).toBe('B 2 C62');
  });

  test('gives a block to a spreadsheet', async () => {
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    let copied = '';
    fireEvent.copy(field(), {
      clipboardData: {
        setData: (_type: string, text: string) => {
          copied = text;
        },
      },
    });
    expect(copied).toBe('S0\t1\r\nS1\t1');
  });

  test('offers the choices and takes the one pointed at', async () => {
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{F2}');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['pieceC62', 'setSET']);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(written(0)).toBe('S0 1 SET');
  });

  test('undoes and redoes', async () => {
    await userEvent.keyboard('X{Enter}{Control>}z{/Control}');
    expect(written(0)).toBe('S0 1 ');
    await userEvent.keyboard('{Control>}y{/Control}');
    expect(written(0)).toBe('X 1 ');
  });

  test('lets Tab out after Escape', async () => {
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(field());
    await userEvent.keyboard('{Escape}{Tab}');
    expect(document.activeElement).not.toBe(field());
  });

  test('keeps what was typed when it is left', async () => {
    await userEvent.keyboard('kept');
    fireEvent.blur(field());
    expect(written(0)).toBe('kept 1 ');
  });
});
