// What the customer's documents say, typed without the order in sight. The keyboard alone does it: Enter goes to the
// next line of the grid and never sends, Ctrl+Enter sends.
import { Alert, Button, Form, Input, InputNumber } from 'antd';
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { ApiProblem, problemOf } from '@/api/problems';
import type { RepeatSafe } from '@/kit/change';
import { DateField } from '@/kit/date-field';
import { FieldGrid } from '@/kit/field-grid';
import { LineGridField } from '@/kit/line-grid-field';
import type { GridColumn } from '@/kit/line-grid-types';
import { CountrySelect, CurrencySelect } from '@/kit/place-select';
import { useProblemText } from '@/kit/problem-text';
import { RecordForm } from '@/kit/record-form';
import type { RecordReading } from '@/kit/recorded';
import { Select } from '@/kit/select';
import { useText } from '@/kit/text';
import { ownProblems, sentProblems, useLineGrid } from '@/kit/use-line-grid';
import { keepReading, type Reading, type Standing } from './api';
import {
  addresses,
  addressFields,
  contentOf,
  emptyReading,
  formPath,
  lineFields,
  type ReadingValues,
  readLines,
  valuesOf,
} from './reading-content';
import { readingMessages } from './reading-messages';

const incoterms = ['EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'];
const longestReason = 500;

interface BlindFormProps {
  standing: Standing;
  reading: RecordReading;
  // What the same person read before, to begin with.
  earlier: Reading | null;
  onSubmitted: () => void;
}

export function BlindForm({ standing, reading, earlier, onSubmitted }: BlindFormProps) {
  const text = useText(readingMessages);
  const problemText = useProblemText();
  const [form] = Form.useForm<ReadingValues>();
  const columns = useColumns(reading);
  // What one began with stays, also when the record is read again while one types.
  const [initial] = useState(() => (earlier ? valuesOf(earlier) : emptyReading));
  // The documents that the reader has in sight: when others count by then, that is said before anything is kept.
  const [seen, setSeen] = useState(standing.documents_hash);
  const isOutdated = seen !== standing.documents_hash;
  const grid = useLineGrid(initial.lines, columns);
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const problems = useMemo(() => {
    const seen = ownProblems(grid.state.rows, columns);
    return new Map([...refused, ...[...seen].map(([place, code]) => [place, problemText({ code })] as const)]);
  }, [grid.state.rows, columns, refused, problemText]);
  const labels = useMemo(() => labelsOf(reading, text('again_reason')), [reading, text]);

  const save = async ({ values }: { values: ReadingValues }, headers: RepeatSafe) => {
    const unread = ownProblems(readLines(values), columns).size;
    if (unread > 0) throw unreadable(text('lines_problem', { count: unread }));
    const reason = values.reason?.trim() || null;
    try {
      return await keepReading(
        standing.order_id,
        { content: contentOf(values), documents_hash: seen, ...(reason ? { reason } : {}) },
        headers,
      );
    } catch (error) {
      const problem = problemOf(error);
      const placed = problem.problems.map((one) => ({ ...one, path: formPath(one.path) }));
      const sent = sentProblems(placed, '/lines', readLines(values));
      setRefused(new Map([...sent.cells].map(([place, one]) => [place, problemText(one)])));
      const inGrid = { path: '/lines', code: text('lines_problem', { count: sent.cells.size }) };
      throw Object.assign(problem, { problems: [...sent.others, ...(sent.cells.size > 0 ? [inGrid] : [])] });
    }
  };
  const hear = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      // Once the cell that is being typed has gone over into the form.
      setTimeout(() => form.submit());
    } else if (event.target instanceof HTMLInputElement) event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears what is typed into the fields within
    <div onKeyDown={hear}>
      <RecordForm<ReadingValues, Standing>
        form={form}
        initial={initial}
        labels={labels}
        entryKeys={{ lines: 'id' }}
        draft={`reading/${standing.order_id}`}
        topics={['orders', 'work']}
        marks="required"
        saveText={text('submit')}
        save={save}
        onSaved={onSubmitted}
      >
        {isOutdated && (
          <Alert
            type="warning"
            showIcon
            title={text('documents_moved')}
            action={
              <Button size="small" onClick={() => setSeen(standing.documents_hash)}>
                {text('documents_seen')}
              </Button>
            }
          />
        )}
        <HeaderFields labels={labels} />
        <Form.Item name="facts" label={labels.facts} extra={text('facts_hint')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} maxLength={10_000} />
        </Form.Item>
        <h3>{text('lines')}</h3>
        <p>{text('specification_hint')}</p>
        <Form.Item name="lines">
          <LineGridField handle={grid} label={text('lines')} problems={problems} />
        </Form.Item>
        {earlier?.is_current && (
          <Form.Item name="reason" label={text('again_reason')} extra={text('again_hint')} required>
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={longestReason} />
          </Form.Item>
        )}
      </RecordForm>
    </div>
  );
}

const unreadable = (code: string) =>
  new ApiProblem({ status: 422, code: 'invalid_input', problems: [{ path: '/lines', code, limit: '' }] });

function HeaderFields({ labels }: { labels: Readonly<Record<string, string>> }) {
  const field = (name: string, input: ReactNode) => (
    <Form.Item key={name} name={name.split('/')} label={labels[name]}>
      {input}
    </Form.Item>
  );
  const words = (name: string) => field(name, <Input maxLength={200} autoComplete="off" />);
  return (
    <FieldGrid>
      {field('customer_reference', <Input autoFocus maxLength={200} autoComplete="off" />)}
      {field('currency', <CurrencySelect allowClear />)}
      {field('ordered_on', <DateField />)}
      {field('requested_on', <DateField />)}
      {field(
        'incoterm',
        <Select showSearch allowClear options={incoterms.map((code) => ({ value: code, label: code }))} />,
      )}
      {words('incoterm_place')}
      {field('incoterm_edition', <InputNumber min={1936} max={2100} precision={0} />)}
      {words('payment_term')}
      {addresses.flatMap((address) =>
        addressFields.map((part) => {
          const name = `${address}/${part}`;
          if (part === 'country') return field(name, <CountrySelect allowClear />);
          if (part !== 'lines') return words(name);
          return field(name, <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={500} />);
        }),
      )}
    </FieldGrid>
  );
}

function labelsOf(reading: RecordReading, reason: string): Record<string, string> {
  const names = [
    ...Object.keys(emptyReading),
    ...addresses.flatMap((address) => addressFields.map((part) => `${address}/${part}`)),
    ...lineFields.map((part) => `lines/${part}`),
  ];
  return { ...Object.fromEntries(names.map((name) => [name, reading.field('orders', name)])), reason };
}

const widths: Partial<Record<(typeof lineFields)[number], number>> = {
  description: 220,
  specification: 180,
  quantity: 90,
  unit: 80,
  unit_price: 100,
};

function useColumns(reading: RecordReading): readonly GridColumn[] {
  const text = useText(readingMessages);
  return useMemo(
    () =>
      lineFields.map((key): GridColumn => {
        const field = reading.field('orders', key);
        const column = { key, title: field, width: widths[key] ?? 120 };
        if (key === 'tolerance_over' || key === 'tolerance_under')
          return { ...column, title: text('percent', { field }), kind: 'decimal', scale: 2, isPercent: true };
        if (key === 'requested_on') return { ...column, kind: 'date' };
        const scale = { quantity: 3, unit_price: 6, amount: 4 }[key as string];
        return scale ? { ...column, kind: 'decimal', scale } : { ...column, kind: 'text' };
      }),
    [reading, text],
  );
}
