import { screen } from '@testing-library/react';
import { Button, Form, Input } from 'antd';
import { expect, test } from 'vitest';
import { draw } from '@/testing/render';
import { EntryList } from './entry-list';
import { Fixed, useFixed } from './fixed';
import { RecordForm } from './record-form';
import { readStored, writeStored } from './stored';

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

function form(isFixed: boolean) {
  return (
    <RecordForm
      initial={{ name: 'Li Na', contacts: [{ email: 'anna@example.com' }] }}
      labels={{}}
      draft="people/p1"
      topics={[]}
      isFixed={isFixed}
      save={async ({ values }) => values}
      onSaved={() => {}}
    >
      <Form.Item name="name" label="Name">
        <Input />
      </Form.Item>
      <EntryList
        name="contacts"
        title="Contacts"
        entryTitle="Contact"
        addText="Add a contact"
        none="None"
        fresh={() => ({})}
      >
        {(place) => (
          <Form.Item name={[place, 'email']} label="Email">
            <Input />
          </Form.Item>
        )}
      </EntryList>
    </RecordForm>
  );
}

test('a form that may not be changed shows its values and no way to change them', () => {
  draw(form(true));
  expect([field('Name').value, field('Name').disabled]).toEqual(['Li Na', true]);
  expect([field('Email').value, field('Email').disabled]).toEqual(['anna@example.com', true]);
  expect(screen.queryAllByRole('button')).toEqual([]);
  expect(screen.queryByText(/optional/)).toBeNull();
});

test('a form within a part that may not be changed is fixed too', () => {
  draw(<Fixed isFixed>{form(false)}</Fixed>);
  expect(field('Name').disabled).toBe(true);
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('a form that may be changed offers it', () => {
  draw(form(false));
  expect(screen.getByLabelText<HTMLInputElement>(/^Name/).disabled).toBe(false);
  expect(screen.getAllByText(/optional/)).toHaveLength(2);
  expect(screen.getAllByRole('button').map((button) => button.textContent || button.ariaLabel)).toEqual([
    'Add a contact',
    'Remove Contact 1',
    'Save',
  ]);
});

test('nothing unsaved passes for what is there, and it is not lost', () => {
  const kept = { value: { values: { name: 'Nana' }, revision: 0 }, kept_at: '2026-11-21T09:00:00Z' };
  writeStored('draft.people/p1', kept);
  draw(form(true));
  expect(field('Name').value).toBe('Li Na');
  expect(readStored('draft.people/p1')).toEqual(kept);
});

test('what is not fixed is as around it', () => {
  const Said = () => <p>{useFixed() ? 'fixed' : 'free'}</p>;
  draw(
    <>
      <Fixed isFixed={false}>
        <Said />
        <Button>Open</Button>
      </Fixed>
      <Fixed isFixed>
        <Fixed isFixed={false}>
          <Said />
          <Button>Close</Button>
        </Fixed>
      </Fixed>
    </>,
  );
  expect(screen.getAllByText(/fixed|free/).map((one) => one.textContent)).toEqual(['free', 'fixed']);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Open' }).disabled).toBe(false);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Close' }).disabled).toBe(true);
});
