// Required fields that are not there, each with its reason: part of the form of an order.
import { Form, Input } from 'antd';
import { DateField } from '@/kit/date-field';
import { EntryList } from '@/kit/entry-list';
import { FieldGrid } from '@/kit/field-grid';
import { Select } from '@/kit/select';
import type { Content } from './order-content';
import { useMarkableFields } from './order-needs';
import { useOrderWords } from './wording';

export const missingReasons = ['awaiting_customer', 'not_applicable', 'other'] as const;

export function MissingFields({ record }: { record: Content | null }) {
  const { text } = useOrderWords();
  return (
    <EntryList
      name="missing"
      title={text('missing_marks')}
      hint={text('missing_marks_hint')}
      entryTitle={text('missing_mark')}
      addText={text('add_missing_mark')}
      none={text('no_missing_marks')}
      fresh={() => ({ reason: 'awaiting_customer' })}
    >
      {(place) => (
        <FieldGrid>
          <Form.Item
            name={[place, 'field']}
            label={text('missing_field')}
            rules={[{ required: true, message: text('choose_field') }]}
          >
            <RequiredFieldSelect record={record} />
          </Form.Item>
          <MarkFields place={place} />
        </FieldGrid>
      )}
    </EntryList>
  );
}

// The reason with its note: beside the field in the form, alone where the field is known.
export function MarkFields({ place }: { place?: number }) {
  const { text, word } = useOrderWords();
  const named = (field: string) => (place === undefined ? field : [place, field]);
  const reason: unknown = Form.useWatch(place === undefined ? 'reason' : ['missing', place, 'reason']);
  const isNoteNeeded = reason === 'other' || reason === 'not_applicable';
  return (
    <>
      <Form.Item name={named('reason')} label={text('missing_reason')}>
        <Select options={missingReasons.map((code) => ({ value: code, label: word(`reason_${code}`) }))} />
      </Form.Item>
      <Form.Item
        name={named('note')}
        label={text('missing_note')}
        rules={[{ required: isNoteNeeded, whitespace: true, message: text('note_needed') }]}
      >
        <Input maxLength={20000} />
      </Form.Item>
      <Form.Item name={named('ask_again_on')} label={text('ask_again_on')}>
        <DateField />
      </Form.Item>
    </>
  );
}

interface RequiredFieldSelectProps {
  record: Content | null;
  // Given by the form.
  id?: string;
  value?: string;
  onChange?: (field: string) => void;
}

// What was marked stays to be seen where it is no longer needed.
function RequiredFieldSelect({ record, ...given }: RequiredFieldSelectProps) {
  const { field } = useOrderWords();
  const markable = useMarkableFields(record);
  const names = given.value && !markable.includes(given.value) ? [given.value, ...markable] : markable;
  return (
    <Select
      {...given}
      showSearch={{ optionFilterProp: 'label' }}
      options={names.map((name) => ({ value: name, label: field(name) }))}
    />
  );
}
