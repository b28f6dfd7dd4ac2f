import { HolderOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { Link } from 'react-router';
import { DateText } from '@/kit/date-text';
import { MoneyText } from '@/kit/money-text';
import type { BoardColumn, OrderItem } from './api';
import styles from './board-page.module.css';
import type { BoardMoves } from './use-board-moves';
import { useOrderWords } from './wording';

interface BoardCardProps {
  order: OrderItem;
  column: BoardColumn;
  moves: BoardMoves;
}

export function BoardCard({ order, column, moves }: BoardCardProps) {
  const isDragged = moves.dragged?.order.id === order.id;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging; the menu does the same by keyboard
    <div
      className={styles.card}
      data-dragged={isDragged}
      draggable={moves.mayMove}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', order.number);
        moves.drag({ order, from: column });
      }}
      onDragEnd={() => moves.drag(null)}
    >
      <div className={styles.cardHead}>
        <Link to={`/orders/${order.id}`} draggable={false}>
          {order.number}
        </Link>
        {moves.mayMove && <MoveMenu order={order} column={column} moves={moves} />}
      </div>
      <span className={styles.customer} title={order.customer_name}>
        {order.customer_name || '–'}
      </span>
      <span className={styles.foot}>
        <DateText on={order.promised_on ?? order.requested_on} />
        <MoneyText money={order.total} />
      </span>
    </div>
  );
}

function MoveMenu({ order, column, moves }: BoardCardProps) {
  const { text, word } = useOrderWords();
  const next = column.next_statuses.map((status) => ({
    key: status,
    label: text('move_to', { status: word(status) }),
    onClick: () => moves.move(order, column, status),
  }));
  const hold =
    column.status === 'on_hold'
      ? // Back to where it was: the server knows.
        { key: 'release', label: text('release'), onClick: () => moves.move(order, column, 'draft') }
      : { key: 'on_hold', label: text('hold'), onClick: () => moves.move(order, column, 'on_hold') };
  return (
    <Dropdown menu={{ items: [...next, hold] }} trigger={['click']} placement="bottomRight">
      <Button
        type="text"
        size="small"
        icon={<HolderOutlined aria-hidden />}
        aria-label={text('move_card', { number: order.number })}
        aria-haspopup="menu"
      />
    </Dropdown>
  );
}
