// Required fields that are not there, each with its reason: part of the form of an order.
import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { DateField } from '@/kit/date-field';
import { EntryList } from '@/kit/entry-list';
import { FieldGrid } from '@/kit/field-grid';
import type { GridRow } from '@/kit/line-grid-types';
import { Select } from '@/kit/select';
import { completenessPolicyQuery } from './api';
import { type Content, positionsOf } from './order-content';
import { needsOf } from './order-needs';
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

function RequiredFieldSelect({ record, ...given }: RequiredFieldSelectProps) {
  const { field } = useOrderWords();
  const policy = useQuery(completenessPolicyQuery);
  const kind: string | undefined = Form.useWatch('kind');
  const customer: string | undefined = Form.useWatch('customer_id');
  const rows = (Form.useWatch('lines') as readonly GridRow[] | undefined) ?? [];
  const needs = policy.data && needsOf(policy.data, kind ?? null, customer ?? null);
  const ofLines = positionsOf(rows, record).flatMap((position) =>
    (needs?.line ?? []).map((name) => `lines/${position}/${name}`),
  );
  return (
    <Select
      {...given}
      loading={policy.isLoading}
      showSearch={{ optionFilterProp: 'label' }}
      options={withValue([...(needs?.order ?? []), ...ofLines], given.value).map((name) => ({
        value: name,
        label: field(name),
      }))}
    />
  );
}

// A field that was marked while it was needed keeps its name.
const withValue = (names: readonly string[], value: string | undefined) =>
  value === undefined || names.includes(value) ? names : [...names, value];
