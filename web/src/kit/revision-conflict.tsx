// Two people changed the same record: both versions side by side, field by field. Nothing typed is lost.
import { Button, Modal, Radio } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import {
  chosenValues,
  differingParts,
  type EntryKeys,
  type FieldValues,
  type Part,
  partKey,
  type Side,
} from './conflict-parts';
import { useFormats } from './formats';
import { useLocale } from './language';
import { messages } from './messages';
import { shownValue, type ValueWords } from './recorded-value';
import styles from './revision-conflict.module.css';
import { useText } from './text';

interface RevisionConflictProps<Values extends FieldValues> {
  mine: Values;
  theirs: Values;
  // What the input began with, where that is known.
  base?: Values | null;
  // "contacts" names a list, "contacts/email" a field of its entries.
  labels: Readonly<Record<string, string>>;
  entryKeys?: EntryKeys | undefined;
  show?: ((field: string, value: unknown) => ReactNode) | undefined;
  onCancel: () => void;
  onSave: (chosen: Values) => void;
}

export function RevisionConflict<Values extends FieldValues>(props: RevisionConflictProps<Values>) {
  const { mine, theirs, base = null, labels, entryKeys, onCancel, onSave } = props;
  const text = useText(messages);
  const plainly = usePlainValue(labels);
  const show = (field: string, value: unknown) => props.show?.(field, value) ?? plainly(field, value);
  const parts = useMemo(() => differingParts(mine, theirs, entryKeys, base), [mine, theirs, entryKeys, base]);
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const chooseAll = (side: Side) => setSides(Object.fromEntries(parts.map((part) => [partKey(part), side])));
  const save = () => onSave(chosenValues(mine, parts, sides, entryKeys));

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
          <Button type="primary" onClick={save}>
            {text('save_chosen')}
          </Button>
        </div>
      }
    >
      <p className={styles.hint}>{text(parts.length > 0 ? 'conflict_hint' : 'conflict_nothing')}</p>
      {parts.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text('field')}</th>
              <th scope="col">{text('mine')}</th>
              <th scope="col">{text('theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => {
              const key = partKey(part);
              const label = partLabel(part, labels, mine, theirs, entryKeys);
              return (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  {(['mine', 'theirs'] as const).map((side) => (
                    <td key={side} data-chosen={(sides[key] ?? part.usual) === side}>
                      <Radio
                        checked={(sides[key] ?? part.usual) === side}
                        onChange={() => setSides({ ...sides, [key]: side })}
                        aria-label={`${label}: ${text(side)}`}
                      >
                        <PartValue part={part} side={side} labels={labels} show={show} />
                      </Radio>
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Modal>
  );
}

// Without the names between a list and the field: "contacts/email".
const fieldOf = ({ path }: Part) => (path.length > 2 ? `${path[0]}/${path.at(-1)}` : (path[0] ?? ''));

// "Contacts 2 · E-mail": people count entries, they do not know ids. Numbers that they do know stay.
function partLabel(
  part: Part,
  labels: Readonly<Record<string, string>>,
  mine: FieldValues,
  theirs: FieldValues,
  entryKeys: EntryKeys = {},
): string {
  const [field = '', name] = part.path;
  const list = labels[field] ?? field;
  if (name === undefined) return list;
  const key = entryKeys[field] ?? 'id';
  const places = [mine[field], theirs[field]].map((entries) =>
    (Array.isArray(entries) ? entries : []).findIndex((entry) => String(entry?.[key]) === name),
  );
  const place = (places[0] ?? -1) >= 0 ? places[0] : places[1];
  const entry = `${list} ${/^\d+$/.test(name) ? name : (place ?? 0) + 1}`;
  return part.path.length > 2 ? `${entry} · ${labels[fieldOf(part)] ?? part.path.at(-1)}` : entry;
}

interface PartValueProps {
  part: Part;
  side: Side;
  labels: Readonly<Record<string, string>>;
  show: (field: string, value: unknown) => ReactNode;
}

function PartValue({ part, side, labels, show }: PartValueProps) {
  const text = useText(messages);
  const value = part[side];
  if (part.path.length !== 2) return show(fieldOf(part), value);
  if (value === undefined) return <i>{text('not_there')}</i>;
  const fields = Object.entries(flat(value))
    .map(([name, one]) => ({ name: `${part.path[0]}/${name}`, one }))
    .filter(({ name, one }) => labels[name] && one !== null && one !== undefined && one !== '');
  return (
    <span>
      {fields.map(({ name, one }, place) => (
        <span key={name}>
          {place > 0 && ' · '}
          {labels[name]} {show(name, one)}
        </span>
      ))}
    </span>
  );
}

// The cells of a line count as its fields.
function flat(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.assign(
    {},
    ...Object.entries(value).map(([name, one]) =>
      typeof one === 'object' && one !== null && !Array.isArray(one) ? flat(one) : { [name]: one },
    ),
  );
}

// What nobody words: as the record of changes shows it.
function usePlainValue(labels: Readonly<Record<string, string>>): (field: string, value: unknown) => ReactNode {
  const { language } = useLocale();
  const formats = useFormats();
  const words: ValueWords = {
    word: (_name, code) => code,
    field: (name, within) => labels[`${within}/${name}`] ?? labels[name] ?? name.replaceAll('_', ' '),
    refers: {},
    isContact: false,
  };
  return (field, value) => shownValue(value, field, words, language, formats) || '–';
}
