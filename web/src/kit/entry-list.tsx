// A list within a form: contacts, addresses, item codes. Entries are added and removed in place; removing
// can be undone instead of being asked about.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useFixed } from './fixed';
import { messages } from './messages';
import { Section } from './page';
import styles from './record-form.module.css';
import { useText } from './text';
import { useUndoNotice } from './undo-notice';

interface EntryListProps {
  name: string;
  title: string;
  hint?: ReactNode;
  // What one of them is called: "contact".
  entryTitle: string;
  addText: string;
  // Shown while there is none.
  none: string;
  // What a new entry begins with.
  fresh: () => object;
  // Names of fields begin with the place of their entry.
  children: (place: number) => ReactNode;
}

export function EntryList(props: EntryListProps) {
  const { name, title, hint, entryTitle, addText, none, fresh, children } = props;
  const text = useText(messages);
  const done = useUndoNotice();
  const form = Form.useFormInstance();
  const isFixed = useFixed();
  return (
    <Form.List name={name}>
      {(fields, { add, remove }) => (
        <Section
          title={title}
          hint={hint}
          actions={
            !isFixed && (
              <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add(fresh())}>
                {addText}
              </Button>
            )
          }
        >
          {fields.length === 0 && <p className={styles.none}>{none}</p>}
          <ol className={styles.entries}>
            {fields.map((field, place) => {
              const called = text('entry', { list: entryTitle, place: place + 1 });
              const takeOut = () => {
                const entry: unknown = form.getFieldValue([name, field.name]);
                remove(field.name);
                done(text('entry_removed', { what: called }), async () => add(entry, field.name));
              };
              return (
                <li key={field.key}>
                  <fieldset className={styles.entry} aria-label={called}>
                    <div className={styles.entryHead}>
                      <span>{called}</span>
                      {!isFixed && (
                        <Button
                          type="text"
                          size="small"
                          icon={<DeleteOutlined aria-hidden />}
                          aria-label={`${text('remove_entry')} ${called}`}
                          onClick={takeOut}
                        />
                      )}
                    </div>
                    {children(field.name)}
                  </fieldset>
                </li>
              );
            })}
          </ol>
        </Section>
      )}
    </Form.List>
  );
}
