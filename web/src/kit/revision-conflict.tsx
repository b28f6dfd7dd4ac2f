// Two people changed the same record: both versions side by side, field by field. Nothing typed is lost.
import { Button, Modal, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { messages } from './messages';
import styles from './revision-conflict.module.css';
import { useText } from './text';

export type FieldValues = Readonly<Record<string, unknown>>;

interface RevisionConflictProps<Values extends FieldValues> {
  mine: Values;
  theirs: Values;
  labels: Readonly<Record<string, string>>;
  show?: ((field: string, value: unknown) => ReactNode) | undefined;
  onCancel: () => void;
  onSave: (chosen: Values) => void;
}

type Side = 'mine' | 'theirs';

export function RevisionConflict<Values extends FieldValues>(props: RevisionConflictProps<Values>) {
  const { mine, theirs, labels, show = plainly, onCancel, onSave } = props;
  const text = useText(messages);
  const fields = differingFields(mine, theirs);
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const chooseAll = (side: Side) => setSides(Object.fromEntries(fields.map((field) => [field, side])));

  return (
    <Modal
      open
      title={text('conflict_title')}
      width={720}
      onCancel={onCancel}
      footer={
        <div className={styles.footer}>
          <Button onClick={() => chooseAll('mine')}>{text('keep_mine')}</Button>
          <Button onClick={() => chooseAll('theirs')}>{text('take_theirs')}</Button>
          <span className={styles.gap} />
          <Button type="primary" onClick={() => onSave(chosenValues(mine, theirs, sides))}>
            {text('save_chosen')}
          </Button>
        </div>
      }
    >
      <p className={styles.hint}>{text(fields.length > 0 ? 'conflict_hint' : 'conflict_nothing')}</p>
      {fields.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text('field')}</th>
              <th scope="col">{text('mine')}</th>
              <th scope="col">{text('theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field}>
                <th scope="row">{labels[field] ?? field}</th>
                {(['mine', 'theirs'] as const).map((side) => (
                  <td key={side} data-chosen={(sides[field] ?? 'mine') === side}>
                    <Radio
                      checked={(sides[field] ?? 'mine') === side}
                      onChange={() => setSides({ ...sides, [field]: side })}
                      aria-label={`${labels[field] ?? field}: ${text(side)}`}
                    >
                      {show(field, (side === 'mine' ? mine : theirs)[field])}
                    </Radio>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Modal>
  );
}

export function differingFields(mine: FieldValues, theirs: FieldValues): string[] {
  return Object.keys(mine).filter((field) => sameText(mine[field]) !== sameText(theirs[field]));
}

export function chosenValues<Values extends FieldValues>(
  mine: Values,
  theirs: Values,
  sides: Readonly<Record<string, Side>>,
): Values {
  const taken = Object.keys(mine).filter((field) => sides[field] === 'theirs');
  return { ...mine, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) };
}

// An absent, a null and an empty value all say "nothing".
const sameText = (value: unknown) => (value === undefined || value === '' ? 'null' : JSON.stringify(value));

function plainly(_field: string, value: unknown): ReactNode {
  if (value === null || value === undefined || value === '') return '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
