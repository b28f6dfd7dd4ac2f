import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { ApiProblem } from '@/api/problems';
import { draw } from '@/testing/render';
import { RecordForm } from './record-form';
import { readStored, writeStored } from './stored';

interface Values extends Record<string, unknown> {
  name: string;
  account: string;
}
type Save = (sent: { values: Values; revision: number }, headers: Record<string, string>) => Promise<Values>;

const stored = { name: 'Li Na', account: 'li.na' };
const invalid = (path: string, code: string) =>
  new ApiProblem({ status: 422, code: 'invalid', problems: [{ path, code, limit: '' }] });

function drawForm(save: Save, onSaved: () => void = () => {}, isFixed = false) {
  draw(
    <RecordForm
      initial={stored}
      revision={4}
      labels={{ name: 'Name', account: 'Account' }}
      draft="people/p1"
      secrets={['account']}
      topics={['people']}
      save={save}
      onSaved={onSaved}
      isFixed={isFixed}
      valuesOf={(current) => ({ values: current as Values, revision: (current as { revision: number }).revision })}
    >
      <Form.Item name="name" label="Name">
        <Input />
      </Form.Item>
      <Form.Item name="account" label="Account">
        <Input />
      </Form.Item>
    </RecordForm>,
  );
}

async function rename(name: string) {
  const field = await screen.findByLabelText(/^Name/);
  await userEvent.clear(field);
  await userEvent.type(field, name);
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('the form of a record', () => {
  test('sends its values with the revision they were made on', async () => {
    const save = vi.fn<Save>(async ({ values }) => values);
    const onSaved = vi.fn();
    drawForm(save, onSaved);
    await rename('Nana');
    await press('Save');
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(save.mock.calls[0]?.[0]).toEqual({ values: { name: 'Nana', account: 'li.na' }, revision: 4 });
  });

  test('is all to be read and nothing to be changed for whoever may not', () => {
    drawForm(
      () => Promise.reject(new Error('sent')),
      () => {},
      true,
    );
    const name = screen.getByLabelText(/^Name/) as HTMLInputElement;
    expect(name.value).toBe('Li Na');
    expect(name.disabled).toBe(true);
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('shows a problem at its field', async () => {
    drawForm(() => Promise.reject(invalid('/account', 'already_taken')));
    await press('Save');
    expect(await screen.findByText('Already taken')).toBeTruthy();
    expect(screen.getByLabelText(/^Account/).getAttribute('aria-invalid')).toBe('true');
  });

  test('takes the mark off a field that is corrected', async () => {
    drawForm(() => Promise.reject(invalid('/name', 'already_taken')));
    await press('Save');
    expect(await screen.findByText('Already taken')).toBeTruthy();
    await rename('Nana');
    await waitFor(() => expect(screen.queryByText('Already taken')).toBeNull());
  });

  test('names the field of a problem that it does not show', async () => {
    drawForm(() => Promise.reject(invalid('/zone', 'not_one_of')));
    await press('Save');
    expect((await screen.findByRole('alert')).textContent).toContain('/zone: Not among the choices');
  });

  test('repeats the same input under the same key, other input under another', async () => {
    const save = vi.fn<Save>(() => Promise.reject(new ApiProblem({ status: 0, code: 'unreachable' })));
    drawForm(save);
    await press('Save');
    await press('Save');
    await rename('Nana');
    await press('Save');
    const keys = save.mock.calls.map(([, headers]) => headers['Idempotency-Key']);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
  });
});

describe('a conflict', () => {
  const theirs = { name: 'Li Nana', account: 'li.nana', revision: 7 };
  const conflicting = () =>
    vi.fn<Save>(async ({ values, revision }) => {
      if (revision < 7) throw new ApiProblem({ status: 409, code: 'conflict', current: theirs });
      return values;
    });

  test('shows both versions and saves what was chosen, on their revision', async () => {
    const save = conflicting();
    drawForm(save);
    await rename('Nana');
    await press('Save');
    expect(await screen.findByText('Someone changed this meanwhile')).toBeTruthy();
    await userEvent.click(screen.getByLabelText('Account: Theirs'));
    await press('Save what I chose');
    await waitFor(() => expect(save).toHaveBeenCalledTimes(2));
    expect(save.mock.calls[1]?.[0]).toEqual({ values: { name: 'Nana', account: 'li.nana' }, revision: 7 });
  });
});

describe('a record that somebody else changes meanwhile', () => {
  function Changing({ save }: { save: Save }) {
    const [record, setRecord] = useState({ ...stored, revision: 4 });
    const { revision, ...values } = record;
    return (
      <>
        <button type="button" onClick={() => setRecord({ name: 'Li Nana', account: 'li.nana', revision: 5 })}>
          change it
        </button>
        <RecordForm
          initial={values as Values}
          revision={revision}
          labels={{}}
          draft={null}
          topics={[]}
          save={save}
          onSaved={() => {}}
        >
          <Form.Item name="name" label="Name">
            <Input />
          </Form.Item>
          <Form.Item name="account" label="Account">
            <Input />
          </Form.Item>
        </RecordForm>
      </>
    );
  }
  const value = (label: RegExp) => screen.getByLabelText<HTMLInputElement>(label).value;

  test('is shown at once in an untouched form', async () => {
    const save = vi.fn<Save>(async ({ values }) => values);
    draw(<Changing save={save} />);
    await press('change it');
    expect(value(/^Name/)).toBe('Li Nana');
    await press('Save');
    expect(save.mock.calls[0]?.[0]).toEqual({ values: { name: 'Li Nana', account: 'li.nana' }, revision: 5 });
  });

  test('never moves the revision under what was typed', async () => {
    const save = vi.fn<Save>(async ({ values }) => values);
    draw(<Changing save={save} />);
    await rename('Nana');
    await press('change it');
    expect(value(/^Name/)).toBe('Nana');
    await press('Save');
    expect(save.mock.calls[0]?.[0]).toEqual({ values: { name: 'Nana', account: 'li.na' }, revision: 4 });
  });
});

describe('unsaved input', () => {
  test('is kept while it is typed, and forgotten once it is saved', async () => {
    drawForm(async ({ values }) => values);
    await rename('Nana');
    await waitFor(() =>
      expect(readStored('draft.people/p1')).toMatchObject({ value: { values: { name: 'Nana' }, revision: 4 } }),
    );
    await press('Save');
    await waitFor(() => expect(readStored('draft.people/p1')).toBeNull());
  });

  test('never keeps a secret', async () => {
    drawForm(async ({ values }) => values);
    await rename('Nana');
    await waitFor(() => expect(readStored('draft.people/p1')).not.toBeNull());
    expect(JSON.stringify(readStored('draft.people/p1'))).not.toContain('li.na');
  });

  test('is there again after a reload, and can be discarded', async () => {
    writeStored('draft.people/p1', {
      value: { values: { name: 'Nana', account: 'li.na' }, revision: 3 },
      kept_at: '2026-11-21T09:00:00Z',
    });
    drawForm(async ({ values }) => values);
    expect((await screen.findByLabelText<HTMLInputElement>(/^Name/)).value).toBe('Nana');
    await press('Discard');
    expect(screen.getByLabelText<HTMLInputElement>(/^Name/).value).toBe('Li Na');
    expect(readStored('draft.people/p1')).toBeNull();
  });

  test('that emptied a field leaves it empty after a reload', async () => {
    const form = (
      <RecordForm
        initial={stored}
        labels={{}}
        draft="people/p1"
        topics={[]}
        save={async ({ values }) => values}
        onSaved={() => {}}
      >
        <Form.Item name="name" label="Name" normalize={(typed) => typed || undefined}>
          <Input />
        </Form.Item>
      </RecordForm>
    );
    const { unmount } = draw(form);
    await userEvent.clear(await screen.findByLabelText(/^Name/));
    unmount();
    draw(form);
    expect((await screen.findByLabelText<HTMLInputElement>(/^Name/)).value).toBe('');
  });

  test('takes over what others changed in fields that it never touched', async () => {
    const theirs = { name: 'Li Na', account: 'li.na.2', revision: 7 };
    writeStored('draft.people/p1', {
      value: { values: { name: 'Nana', account: 'li.na' }, revision: 3, begun: stored },
      kept_at: '2026-11-21T09:00:00Z',
    });
    const save = vi.fn<Save>(async ({ values, revision }) => {
      if (revision < 7) throw new ApiProblem({ status: 409, code: 'revision_moved_on', current: theirs });
      return values;
    });
    drawForm(save);
    await screen.findByLabelText(/^Name/);
    await press('Save');
    await press('Save what I chose');
    await waitFor(() => expect(save).toHaveBeenCalledTimes(2));
    expect(save.mock.calls[1]?.[0]).toMatchObject({ values: { name: 'Nana', account: 'li.na.2' }, revision: 7 });
  });
});
