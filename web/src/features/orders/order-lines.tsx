// The lines of an order to be read: what, how many, at what price, promised and delivered when.
import { Tooltip } from 'antd';
import { DateText } from '@/kit/date-text';
import { useFormats } from '@/kit/formats';
import { MoneyText } from '@/kit/money-text';
import { Section } from '@/kit/page';
import { StatusTag } from '@/kit/status-tag';
import type { Order, OrderLine } from './api';
import styles from './order-lines.module.css';
import { useOrderWords } from './wording';

export function OrderLines({ order }: { order: Order }) {
  const { text } = useOrderWords();
  if (order.lines.length === 0) return null;
  return (
    <Section title={`${text('lines')} (${order.lines.length})`}>
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
              <th scope="col">{text('confirmed_on')}</th>
              <th scope="col">{text('delivered')}</th>
            </tr>
          </thead>
          <tbody>
            {order.lines.map((line) => (
              <Line key={line.id} line={line} fallback={order.promised_on} />
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}

function Line({ line, fallback }: { line: OrderLine; fallback: string | null }) {
  const { text } = useOrderWords();
  const formats = useFormats();
  const facts = Object.entries(line.facts);
  const promised = line.confirmed_on ?? fallback;
  const isLate = line.completed_on !== null && promised !== null && line.completed_on > promised;
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
      <td data-align="end">{line.quantity ? `${formats.number(line.quantity)} ${line.unit ?? ''}` : '–'}</td>
      <td data-align="end">{line.unit_price ? formats.number(line.unit_price) : '–'}</td>
      <td data-align="end">
        <Worth line={line} />
      </td>
      <td>{line.supplier_name || '–'}</td>
      <td>
        <DateText on={promised} />
        {line.original_on && line.original_on !== promised && (
          <div className={styles.codes}>
            {text('original_on')} <DateText on={line.original_on} />
          </div>
        )}
      </td>
      <td>
        {line.completed_on ? (
          <StatusTag tone={isLate ? 'general' : 'good'} text={formats.date(line.completed_on)} />
        ) : (
          formats.number(line.delivered_quantity)
        )}
      </td>
    </tr>
  );
}

function Worth({ line }: { line: OrderLine }) {
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
