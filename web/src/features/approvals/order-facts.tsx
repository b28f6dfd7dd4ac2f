// What one looks at before one agrees: the order in short, and its first lines.
import { DateText } from '@/kit/date-text';
import { Facts } from '@/kit/facts';
import { useFormats } from '@/kit/formats';
import { MoneyText } from '@/kit/money-text';
import { PersonName } from '@/kit/person-name';
import type { Approval } from './api';
import styles from './approvals.module.css';
import { useApprovalWords, useOrderWord } from './wording';

export function OrderFacts({ order }: { order: Approval['order'] }) {
  const { text, word } = useApprovalWords();
  const orderWord = useOrderWord();
  const formats = useFormats();
  return (
    <section>
      <h2 className={styles.heading}>{text('order_facts')}</h2>
      <Facts
        facts={[
          [text('kind'), word(order.kind)],
          [text('status'), orderWord(order.status)],
          [text('owner'), <PersonName key="owner" name={order.owner_name} />],
          [text('total'), <MoneyText key="total" money={order.total} />],
          [text('requested_on'), <DateText key="requested" on={order.requested_on} />],
          [text('promised_on'), <DateText key="promised" on={order.promised_on} />],
          [text('incoterm'), [order.incoterm, order.incoterm_place].filter(Boolean).join(' ')],
          [text('payment_term'), order.payment_term],
        ]}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={text('lines')}>
        <table className={styles.lines}>
          <thead>
            <tr>
              <th scope="col">{text('position')}</th>
              <th scope="col">{text('description')}</th>
              <th scope="col" data-align="end">
                {text('quantity')}
              </th>
              <th scope="col" data-align="end">
                {text('unit_price')}
              </th>
              <th scope="col">{text('requested_on')}</th>
            </tr>
          </thead>
          <tbody>
            {order.lines.map((line) => (
              <tr key={line.position}>
                <td>{line.position}</td>
                <td>{[line.product_code, line.description].filter(Boolean).join(' ') || '–'}</td>
                <td data-align="end">
                  {[line.quantity && formats.number(line.quantity), line.unit].filter(Boolean).join(' ') || '–'}
                </td>
                <td data-align="end">{line.unit_price ? formats.price(line.unit_price) : '–'}</td>
                <td>
                  <DateText on={line.requested_on} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {order.line_count > order.lines.length && (
        <p className={styles.quiet}>{text('lines_more', { count: order.line_count })}</p>
      )}
    </section>
  );
}
