// The lines that were read, to be corrected in place; the field in focus is marked in the original.
import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { memo, useCallback, useMemo } from 'react';
import { useText } from '@/kit/text';
import styles from './reading.module.css';
import type { ReadLine, ReadOrigin } from './reading-api';
import type { FieldsProps } from './reading-fields';
import { readingMessages } from './reading-messages';

const columns = [
  ['customer_item_code', 110],
  ['product_code', 110],
  ['description', 220],
  ['quantity', 84],
  ['unit', 64],
  ['unit_price', 92],
  ['amount', 104],
  ['requested_on', 112],
] as const;

export function ReadingLines({ document, content, named, onChange, onChoose }: FieldsProps) {
  const text = useText(readingMessages);
  const origins = useMemo(() => new Map(document.links.map(({ field, origin }) => [field, origin])), [document]);
  const { lines } = content;
  const set = useCallback(
    (position: number, part: Partial<ReadLine> | null) =>
      onChange({
        lines: lines.flatMap((line) =>
          line.position !== position ? [line] : part === null ? [] : [{ ...line, ...part }],
        ),
      }),
    [lines, onChange],
  );
  if (lines.length === 0) return <p className={styles.quiet}>{text('no_lines')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.lines} aria-label={text('lines')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('line')}</th>
            {columns.map(([column, width]) => (
              <th key={column} scope="col" style={{ minWidth: width }}>
                {named(column)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.position} line={line} origins={origins} named={named} onSet={set} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  line: ReadLine;
  origins: ReadonlyMap<string, ReadOrigin>;
  named: (field: string) => string;
  onSet: (position: number, part: Partial<ReadLine> | null) => void;
  onChoose: (origin: ReadOrigin) => void;
}

const Row = memo(function Row({ line, origins, named, onSet, onChoose }: RowProps) {
  const text = useText(readingMessages);
  const { position } = line;
  const more = [...line.specification.map(({ name, value }) => [name, value] as const), ...Object.entries(line.facts)];
  return (
    <tr>
      <th scope="row">{position}</th>
      {columns.map(([column]) => {
        const origin = origins.get(`lines/${position}/${column}`);
        return (
          <td key={column}>
            <Input
              size="small"
              aria-label={text('field_of_line', { position, field: named(column) })}
              maxLength={column === 'description' ? 500 : 200}
              value={line[column] ?? ''}
              onFocus={() => origin && onChoose(origin)}
              onChange={({ target }) => onSet(position, { [column]: target.value === '' ? null : target.value })}
            />
            {column === 'description' && more.length > 0 && (
              <span className={styles.quiet}>{more.map(([name, value]) => `${name}: ${value}`).join(' · ')}</span>
            )}
          </td>
        );
      })}
      <td>
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={text('remove_line', { position })}
          onClick={() => onSet(position, null)}
        />
      </td>
    </tr>
  );
});
