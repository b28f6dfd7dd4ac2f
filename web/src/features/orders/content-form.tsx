// The form of an order's content, as orders and quotations have it: the header's fields and the grid of
// the lines, saved together.
import { Form, Input, InputNumber } from 'antd';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { customers } from '@/api/choices';
import { type ApiProblem, problemOf } from '@/api/problems';
import type { RepeatSafe } from '@/kit/change';
import { DateField } from '@/kit/date-field';
import { FieldGrid } from '@/kit/field-grid';
import { ChoiceName, FoundSelect } from '@/kit/found-select';
import { LineGridField } from '@/kit/line-grid-field';
import { Section } from '@/kit/page';
import { useProblemText } from '@/kit/problem-text';
import { RecordForm } from '@/kit/record-form';
import { Select } from '@/kit/select';
import { type Text, useText } from '@/kit/text';
import { ownProblems, sentProblems, useLineGrid } from '@/kit/use-line-grid';
import { AddressFields } from './address-fields';
import type { OrderContent } from './api';
import { contentHints, contentMessages } from './content-messages';
import { MissingFields } from './missing-fields';
import {
  addressParts,
  type Content,
  contentOf,
  type HeaderValues,
  headerOf,
  lineFields,
  newHeader,
  rowsOf,
} from './order-content';
import { useLineColumns } from './use-line-columns';
import { type OrderText, useOrderWords } from './wording';

const incoterms = ['EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'];
const modes = ['sea', 'air', 'air_charter', 'truck', 'rail', 'courier', 'multimodal'];
const currencies = ['USD', 'EUR', 'CNY', 'GBP', 'JPY', 'HKD', 'AUD', 'CAD', 'KRW', 'SGD', 'CHF', 'AED', 'KWD'];

interface ContentFormProps<Saved extends Content> {
  record: Saved | null;
  currency: string;
  // Names the unsaved input on this device: "orders".
  topic: string;
  topics: readonly string[];
  // What a new one begins with.
  known?: Partial<HeaderValues>;
  draft?: string;
  // Whether it says when we expect each line: nothing that a quotation offers or a change agrees.
  hasForecasts?: boolean;
  // Fields beside the content's own, sent with it under their names.
  own?: OwnFields<Saved>;
  save: (content: OrderContent, revision: number, headers: RepeatSafe) => Promise<Saved>;
  onSaved: (saved: Saved) => void;
  onCancel: () => void;
}

export interface OwnFields<Saved> {
  valuesOf: (record: Saved | null) => Record<string, unknown>;
  labels: Readonly<Record<string, string>>;
  fields: ReactNode;
}

export function ContentForm<Saved extends Content>(props: ContentFormProps<Saved>) {
  const { record, currency, topic, own, onSaved } = props;
  const { text, word, field } = useOrderWords();
  const more = useText(contentMessages);
  const hint = useText(contentHints);
  const problemText = useProblemText();
  const columns = useLineColumns(text, props.hasForecasts === true);
  const startRows = useMemo(() => rowsOf(record?.lines ?? []), [record]);
  const grid = useLineGrid(startRows, columns);
  // What is not shown is taken from the newest version that is known: after a conflict, from theirs.
  const newest = useRef(record);
  if (record && record.revision > (newest.current?.revision ?? 0)) newest.current = record;
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const problems = useMemo(() => {
    const seen = ownProblems(grid.state.rows, columns);
    return new Map([...refused, ...[...seen].map(([place, code]) => [place, problemText({ code })] as const)]);
  }, [grid.state.rows, columns, refused, problemText]);

  const save = async (
    { values, revision }: { values: HeaderValues; revision: number },
    headers: { 'Idempotency-Key': string },
  ) => {
    const rows = values.lines;
    try {
      return await props.save(contentOf(values, newest.current), revision, headers);
    } catch (error) {
      const problem = problemOf(error);
      const sent = sentProblems(problem.problems, '/lines', rows);
      setRefused(new Map([...sent.cells].map(([place, one]) => [place, problemText(one)])));
      throw narrowed(problem, sent.others, sent.cells.size, text);
    }
  };

  const shown = (name: string, value: unknown): ReactNode => {
    if (value === null || value === undefined || value === '') return undefined;
    if (name === 'customer_id') return <ChoiceName choices={customers} id={String(value)} />;
    if (name === 'kind') return word(`kind_${value}`);
    if (name === 'transport_mode') return word(String(value));
    if (name === 'missing/field') return field(String(value));
    if (name === 'missing/reason') return word(`reason_${value}`);
    return undefined;
  };
  const valuesOf = (one: Saved) => ({ ...headerOf(one), ...own?.valuesOf(one) });
  const labels = { ...labelsOf(text, word, more), ...own?.labels };
  return (
    <RecordForm<HeaderValues, Saved>
      initial={record ? valuesOf(record) : { ...newHeader(currency), ...own?.valuesOf(null), ...props.known }}
      revision={record?.revision ?? 0}
      labels={labels}
      draft={props.draft ?? `${topic}/${record?.id ?? 'new'}`}
      topics={props.topics}
      save={save}
      entryKeys={{ lines: 'id', missing: 'field' }}
      valuesOf={(current) => {
        newest.current = current as Saved;
        return { values: valuesOf(newest.current), revision: newest.current.revision };
      }}
      showValue={shown}
      onSaved={onSaved}
      onCancel={props.onCancel}
    >
      <Section title={text('facts')}>
        <FieldGrid>
          <Form.Item name="customer_id" label={labels.customer_id}>
            <FoundSelect choices={customers} />
          </Form.Item>
          <Form.Item name="customer_reference" label={labels.customer_reference}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="kind" label={labels.kind}>
            <Select
              options={['regular', 'rush', 'custom'].map((kind) => ({ value: kind, label: word(`kind_${kind}`) }))}
            />
          </Form.Item>
          <Form.Item name="currency" label={labels.currency}>
            <Select showSearch allowClear options={currencies.map((code) => ({ value: code, label: code }))} />
          </Form.Item>
          {(['ordered_on', 'requested_on', 'promised_on'] as const).map((field) => (
            <Form.Item key={field} name={field} label={labels[field]}>
              <DateField />
            </Form.Item>
          ))}
          <Form.Item name="incoterm" label={labels.incoterm}>
            <Select showSearch allowClear options={incoterms.map((code) => ({ value: code, label: code }))} />
          </Form.Item>
          <Form.Item name="incoterm_place" label={labels.incoterm_place}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="incoterm_edition" label={labels.incoterm_edition}>
            <InputNumber min={1936} max={2100} precision={0} />
          </Form.Item>
          <Form.Item name="payment_term" label={labels.payment_term}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="transport_mode" label={labels.transport_mode}>
            <Select allowClear options={modes.map((mode) => ({ value: mode, label: word(mode) }))} />
          </Form.Item>
          {(['port_of_loading', 'port_of_discharge'] as const).map((field) => (
            <Form.Item
              key={field}
              name={field}
              label={labels[field]}
              normalize={(typed: string) => typed.toUpperCase()}
            >
              <Input maxLength={5} placeholder="CNNGB" />
            </Form.Item>
          ))}
          <Form.Item name="credit_reference" label={labels.credit_reference}>
            <Input maxLength={200} />
          </Form.Item>
          {own?.fields}
        </FieldGrid>
        {(['delivery_address', 'invoice_address'] as const).map((name) => (
          <FieldGrid key={name}>
            <AddressFields name={name} labels={labels} />
          </FieldGrid>
        ))}
        <Form.Item name="documents_wanted" label={labels.documents_wanted} extra={hint('one_a_line')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} maxLength={10_000} />
        </Form.Item>
        <Form.Item name="remark" label={labels.remark}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={20000} />
        </Form.Item>
      </Section>
      <Section title={text('lines')} hint={`${text('lines_hint')} ${hint('specification_hint')}`}>
        <Form.Item name="lines" noStyle>
          <LineGridField handle={grid} label={text('lines')} problems={problems} />
        </Form.Item>
      </Section>
      <MissingFields record={record} />
    </RecordForm>
  );
}

// Of the header's fields, and of a line's, an address's and a mark's by "list/field".
function labelsOf(text: OrderText, word: (code: string) => string, more: Text<typeof contentMessages>) {
  const isMore = (field: string): field is keyof typeof contentMessages => field in contentMessages;
  const named = (field: string) =>
    isMore(field) ? more(field) : field === 'lines' ? text('address_lines') : word(field);
  const header = Object.keys(newHeader('')).map((field) => [field, isMore(field) ? more(field) : word(field)]);
  const addresses = (['delivery_address', 'invoice_address'] as const).flatMap((address) =>
    addressParts.map((part) => [`${address}/${part}`, `${named(address)} · ${named(part)}`]),
  );
  return {
    ...Object.fromEntries([...header, ...addresses, ...lineFields.map((field) => [`lines/${field}`, named(field)])]),
    customer_id: text('customer'),
    missing: text('missing_marks'),
    'missing/field': text('missing_field'),
    'missing/reason': text('missing_reason'),
    'missing/note': text('missing_note'),
    'missing/ask_again_on': text('ask_again_on'),
  } as Record<string, string>;
}

// The grid shows its own; the form is told of the rest, and that the grid has some.
function narrowed(problem: ApiProblem, others: ApiProblem['problems'], inGrid: number, text: OrderText): ApiProblem {
  if (inGrid === 0) return problem;
  const note = { path: '/lines', code: text('lines_problem', { count: inGrid }) };
  return Object.assign(problem, { problems: [...others, note] });
}
