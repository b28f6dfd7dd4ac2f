// What was read, field by field: to be corrected, each with the button that shows where it stands.
import { AimOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type ReactNode, useEffect, useId } from 'react';
import { customers, foundQuery } from '@/api/choices';
import { FoundSelect } from '@/kit/found-select';
import { LazyDateField } from '@/kit/lazy-date-field';
import { Select } from '@/kit/select';
import { useText } from '@/kit/text';
import styles from './reading.module.css';
import type { ReadContent, ReadDocument, ReadNote, ReadOrigin } from './reading-api';
import { readingMessages } from './reading-messages';
import { useNoteWord } from './reading-notes';
import { isSamePlace, placeText } from './reading-place';
import { isSameName } from './same-name';

export interface FieldsProps {
  document: ReadDocument;
  content: ReadContent;
  chosen: ReadOrigin | null;
  named: (field: string) => string;
  onChange: (part: Partial<ReadContent>) => void;
  onChoose: (origin: ReadOrigin) => void;
}

const dates = ['ordered_on', 'requested_on'] as const;
const texts = ['incoterm_place', 'payment_term', 'port_of_loading', 'port_of_discharge', 'credit_reference'] as const;
const incoterms = ['EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'] as const;
const modes = ['sea', 'air', 'air_charter', 'truck', 'rail', 'courier', 'multimodal'] as const;

export function ReadingFields(props: FieldsProps) {
  const text = useText(readingMessages);
  const { content, onChange } = props;
  const given = (value: string) => (value === '' ? null : value);
  return (
    <div className={styles.fields}>
      <Customer {...props} />
      <Field {...props} field="customer_reference">
        {(id) => (
          <Input
            id={id}
            maxLength={200}
            value={content.customer_reference ?? ''}
            onChange={({ target }) => onChange({ customer_reference: given(target.value) })}
          />
        )}
      </Field>
      {dates.map((field) => (
        <Field key={field} {...props} field={field}>
          {(id) => <LazyDateField id={id} value={content[field]} onChange={(date) => onChange({ [field]: date })} />}
        </Field>
      ))}
      <Field {...props} field="currency">
        {(id) => (
          <Input
            id={id}
            maxLength={3}
            value={content.currency ?? ''}
            onChange={({ target }) => onChange({ currency: given(target.value.toUpperCase()) })}
          />
        )}
      </Field>
      <Field {...props} field="incoterm">
        {(id) => (
          <Select
            id={id}
            allowClear
            value={content.incoterm}
            options={incoterms.map((code) => ({ value: code, label: code }))}
            onChange={(incoterm) => onChange({ incoterm: (incoterm ?? null) as ReadContent['incoterm'] })}
            style={{ width: '100%' }}
          />
        )}
      </Field>
      <Field {...props} field="transport_mode">
        {(id) => (
          <Select
            id={id}
            allowClear
            value={content.transport_mode}
            options={modes.map((code) => ({ value: code, label: text(code) }))}
            onChange={(mode) => onChange({ transport_mode: (mode ?? null) as ReadContent['transport_mode'] })}
            style={{ width: '100%' }}
          />
        )}
      </Field>
      {texts.map((field) => (
        <Field key={field} {...props} field={field}>
          {(id) => (
            <Input
              id={id}
              maxLength={field.startsWith('port') ? 5 : 200}
              value={content[field] ?? ''}
              onChange={({ target }) => onChange({ [field]: given(target.value) })}
            />
          )}
        </Field>
      ))}
      {(['delivery_address', 'invoice_address'] as const).map((field) => (
        <Field key={field} {...props} field={field} linked={`${field}/lines`}>
          {(id) => (
            <Input.TextArea
              id={id}
              autoSize={{ minRows: 1, maxRows: 6 }}
              maxLength={500}
              value={content[field]?.lines ?? ''}
              onChange={({ target }) =>
                onChange({
                  [field]: target.value
                    ? {
                        city: null,
                        region: null,
                        postal_code: null,
                        country: null,
                        ...content[field],
                        lines: target.value,
                      }
                    : null,
                })
              }
            />
          )}
        </Field>
      ))}
      <Field {...props} field="remark">
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 1, maxRows: 8 }}
            maxLength={20_000}
            value={content.remark ?? ''}
            onChange={({ target }) => onChange({ remark: given(target.value) })}
          />
        )}
      </Field>
    </div>
  );
}

// By the buyer's name, where exactly one customer is called so.
function Customer({ document, content, chosen, onChange, onChoose }: FieldsProps) {
  const text = useText(readingMessages);
  const id = useId();
  const { buyer } = document;
  const found = useQuery({ ...foundQuery(customers, buyer?.name ?? ''), enabled: buyer !== null });
  const [match, another] = (found.data ?? []).filter(({ label }) => isSameName(label, buyer?.name ?? ''));
  const matched = match && !another ? match.value : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the answer is there
  useEffect(() => {
    if (matched && !content.customer_id) onChange({ customer_id: matched });
  }, [matched]);
  return (
    <div className={styles.field}>
      <span className={styles.name}>
        <label htmlFor={id}>{text('customer')}</label>
        {buyer && <Place origin={buyer.origin} field={text('customer')} chosen={chosen} onChoose={onChoose} />}
      </span>
      <FoundSelect
        id={id}
        choices={customers}
        value={content.customer_id}
        onChange={(customer_id) => onChange({ customer_id })}
        style={{ width: '100%' }}
      />
      {buyer && <span className={styles.quiet}>{text('buyer', { name: buyer.name })}</span>}
      {matched && matched === content.customer_id && <span className={styles.quiet}>{text('matched')}</span>}
    </div>
  );
}

interface FieldProps extends FieldsProps {
  field: string;
  // As links name it, where that differs.
  linked?: string;
  children: (id: string) => ReactNode;
}

function Field({ document, field, linked = field, chosen, named, onChoose, children }: FieldProps) {
  const text = useText(readingMessages);
  const id = useId();
  const origin = document.links.find((link) => link.field === linked)?.origin;
  const note = origin ? undefined : document.notes.find((one) => one.field === linked);
  return (
    <div className={styles.field}>
      <span className={styles.name}>
        <label htmlFor={id}>{named(field)}</label>
        {origin ? (
          <Place origin={origin} field={named(field)} chosen={chosen} onChoose={onChoose} />
        ) : note ? (
          <Unclear note={note} field={named(field)} chosen={chosen} onChoose={onChoose} />
        ) : (
          <span className={styles.quiet}>{text('not_there')}</span>
        )}
      </span>
      {children(id)}
    </div>
  );
}

// It stands there, but not for certain: why, and where to look.
function Unclear({ note, ...place }: { note: ReadNote } & Omit<PlaceProps, 'origin'>) {
  const word = useNoteWord();
  return (
    <span className={styles.unclear}>
      {word(note)}
      <Place origin={note.origin} {...place} />
    </span>
  );
}

interface PlaceProps {
  origin: ReadOrigin;
  field: string;
  chosen: ReadOrigin | null;
  onChoose: (origin: ReadOrigin) => void;
}

export function Place({ origin, field, chosen, onChoose }: PlaceProps) {
  const text = useText(readingMessages);
  return (
    <Button
      type="text"
      size="small"
      icon={<AimOutlined aria-hidden />}
      aria-label={`${text('place_of', { field })} ${placeText(origin, text)}`}
      aria-pressed={isSamePlace(chosen, origin)}
      title={origin.quote ?? ''}
      onClick={() => onChoose(origin)}
    >
      {placeText(origin, text)}
    </Button>
  );
}
