// The lines of an order or a quotation to be read: what, how many, at what price, and what more there is
// to say of them.
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { DateText } from '@/kit/date-text';
import { useFormats } from '@/kit/formats';
import { attributesText } from '@/kit/line-attributes';
import { MoneyText } from '@/kit/money-text';
import { Section } from '@/kit/page';
import type { OrderLine } from './api';
import styles from './content-lines.module.css';
import type { ContentLine } from './order-content';
import { useOrderWords } from './wording';

export type ShownLine = ContentLine & Pick<OrderLine, 'product_name' | 'supplier_name' | 'worth' | 'computed_amount'>;

export interface LineColumn<Line> {
  title: string;
  render: (line: Line) => ReactNode;
}

interface ContentLinesProps<Line extends ShownLine> {
  lines: readonly Line[];
  // Beyond what every line has.
  more?: readonly LineColumn<Line>[];
  actions?: ReactNode;
}

export function ContentLines<Line extends ShownLine>({ lines, more = [], actions }: ContentLinesProps<Line>) {
  const { text } = useOrderWords();
  if (lines.length === 0) return null;
  return (
    <Section title={`${text('lines')} (${lines.length})`} actions={actions}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={text('lines')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text('position')}</th>
              <th scope="col">{text('product')}</th>
              <th scope="col" data-align="end">
                {text('quantity')}
              </th>
              <th scope="col" data-align="end">
                {text('unit_price')}
              </th>
              <th scope="col" data-align="end">
                {text('amount')}
              </th>
              <th scope="col">{text('supplier')}</th>
              {more.map((column) => (
                <th key={column.title} scope="col">
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <LineRow key={line.position} line={line} more={more} />
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}

function LineRow<Line extends ShownLine>({ line, more }: { line: Line; more: readonly LineColumn<Line>[] }) {
  const { text } = useOrderWords();
  const formats = useFormats();
  const specification = line.specification ?? [];
  const facts = Object.entries(line.facts ?? {});
  const name = line.product_name || line.description || line.product_code || line.customer_item_code || '–';
  return (
    <tr>
      <td>{line.position}</td>
      <td className={styles.product}>
        <div>{name}</div>
        <div className={styles.codes}>
          {[line.product_code, line.customer_item_code, name === line.description ? null : line.description]
            .filter(Boolean)
            .join(' · ')}
        </div>
        {specification.length > 0 && <div className={styles.codes}>{attributesText(specification, ' · ')}</div>}
        {line.requested_on && (
          <div className={styles.codes}>
            {text('requested_on')} <DateText on={line.requested_on} />
          </div>
        )}
        {facts.length > 0 && (
          <details>
            <summary>{text('show_facts')}</summary>
            <dl className={styles.facts}>
              {facts.map(([fact, value]) => (
                <div key={fact}>
                  <dt>{fact}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </td>
      <td data-align="end">
        {line.quantity ? `${formats.number(line.quantity)} ${line.unit ?? ''}` : '–'}
        <Tolerance line={line} />
      </td>
      <td data-align="end">{line.unit_price ? formats.price(line.unit_price) : '–'}</td>
      <td data-align="end">
        <Worth line={line} />
      </td>
      <td>{line.supplier_name || '–'}</td>
      {more.map((column) => (
        <td key={column.title}>{column.render(line)}</td>
      ))}
    </tr>
  );
}

function Tolerance({ line }: { line: ShownLine }) {
  const formats = useFormats();
  const percent = (points: number) => formats.percent(points / 10_000);
  const { tolerance_over: over, tolerance_under: under } = line;
  if (!over && !under) return null;
  return (
    <div className={styles.codes}>
      {[over && `+${percent(over)}`, under && `−${percent(under)}`].filter(Boolean).join(' / ')}
    </div>
  );
}

function Worth({ line }: { line: ShownLine }) {
  const { text } = useOrderWords();
  const formats = useFormats();
  const differs = line.computed_amount && line.worth && line.computed_amount.amount !== line.worth.amount;
  if (!differs || !line.computed_amount) return <MoneyText money={line.worth} />;
  return (
    <Tooltip title={text('stated_differs', { computed: formats.money(line.computed_amount) })}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the note must be reachable by keyboard */}
      <span tabIndex={0} className={styles.differs}>
        <MoneyText money={line.worth} /> ≠
      </span>
    </Tooltip>
  );
}
