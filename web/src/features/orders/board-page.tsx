import { UnorderedListOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { DateText } from '@/kit/date-text';
import { MoneyText } from '@/kit/money-text';
import { Page } from '@/kit/page';
import { QueryStates } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { boardQuery } from './api';
import styles from './board-page.module.css';
import { statusTone, useOrderWords } from './wording';

export default function BoardPage() {
  const { text, word } = useOrderWords();
  const navigate = useNavigate();
  const board = useQuery(boardQuery);
  const toList = (
    <Button icon={<UnorderedListOutlined />} onClick={() => navigate('/orders')}>
      {text('list')}
    </Button>
  );
  return (
    <Page
      title={text('board')}
      hint={text('board_hint')}
      actions={toList}
      back={{ path: '/orders', text: text('back') }}
    >
      <QueryStates query={board}>
        {(data) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          <section className={styles.board} tabIndex={0} aria-label={text('board')}>
            {data.columns.map((column) => (
              <section key={column.status} className={styles.column} aria-label={word(column.status)}>
                <h2 className={styles.head}>
                  <StatusTag tone={statusTone(column.status)} text={word(column.status)} />
                  <span>{column.count}</span>
                </h2>
                {column.items.length === 0 && <p className={styles.nothing}>{text('nothing_here')}</p>}
                <ul className={styles.cards}>
                  {column.items.map((order) => (
                    <li key={order.id}>
                      <Link to={`/orders/${order.id}`} className={styles.card}>
                        <strong>{order.number}</strong>
                        <span>{order.customer_name || '–'}</span>
                        <span className={styles.foot}>
                          <DateText on={order.promised_on ?? order.requested_on} />
                          <MoneyText money={order.total} />
                        </span>
                      </Link>
                    </li>
                  ))}
                </ul>
                {column.count > column.items.length && (
                  <Link to={`/orders?status=${column.status}&is_historical=false`}>
                    {text('board_more', { count: column.count })}
                  </Link>
                )}
              </section>
            ))}
          </section>
        )}
      </QueryStates>
    </Page>
  );
}
