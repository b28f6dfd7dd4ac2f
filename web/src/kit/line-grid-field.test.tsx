import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Form, type FormInstance } from 'antd';
import { expect, test } from 'vitest';
import { draw } from '@/testing/render';
import { LineGridField } from './line-grid-field';
import type { GridColumn, GridRow } from './line-grid-types';
import { useLineGrid } from './use-line-grid';

const columns: readonly GridColumn[] = [{ key: 'quantity', title: 'Quantity', kind: 'decimal' }];
const rows: readonly GridRow[] = [{ id: '10', cells: { quantity: '5' } }];
const noProblems = new Map<string, string>();

let form: FormInstance;

function Lines({ start }: { start: readonly GridRow[] }) {
  [form] = Form.useForm();
  const handle = useLineGrid(rows, columns);
  return (
    <Form form={form} initialValues={{ lines: start }}>
      <Form.Item name="lines">
        <LineGridField handle={handle} label="Lines" problems={noProblems} />
      </Form.Item>
    </Form>
  );
}

const cells = () => screen.findAllByRole('gridcell').then((all) => all.map((cell) => cell.textContent));

test('what is typed into the grid is a value of the form', async () => {
  draw(<Lines start={rows} />);
  await screen.findByRole('grid');
  expect(form.isFieldsTouched()).toBe(false);
  await userEvent.type(screen.getByRole('textbox'), '7{Enter}');
  await waitFor(() => expect(form.getFieldValue('lines')).toEqual([{ id: '10', cells: { quantity: '7' } }]));
  expect(form.isFieldsTouched()).toBe(true);
});

test('unsaved rows of the form are drawn in the grid, without touching the form', async () => {
  draw(<Lines start={[...rows, { id: 'new-3', cells: { quantity: '9' } }]} />);
  await waitFor(async () => expect(await cells()).toContain('9'));
  expect(form.isFieldsTouched()).toBe(false);
});

test('rows that the form is given replace what was drawn, and new ones get names of their own', async () => {
  draw(<Lines start={rows} />);
  await screen.findByRole('grid');
  act(() => form.setFieldsValue({ lines: [{ id: 'new-1', cells: { quantity: '8' } }] }));
  await waitFor(async () => expect(await cells()).toContain('8'));
  await userEvent.click(screen.getByRole('button', { name: /Add/ }));
  await userEvent.type(screen.getByRole('textbox'), '2{Enter}');
  await waitFor(() => expect(form.getFieldValue('lines').map((row: GridRow) => row.id)).toEqual(['new-1', 'new-2']));
});
