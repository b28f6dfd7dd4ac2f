// Live orders by status. A card goes to another column by its menu or by dragging, through the gate of that
// status; a gate that is shut says what is missing and the card stays.
import { UnorderedListOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAccess } from '@/kit/access';
import { Page } from '@/kit/page';
import { EmptyHint, QueryStates } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { type BoardColumn, boardQuery } from './api';
import { BoardCard } from './board-card';
import styles from './board-page.module.css';
import { BoardRefusal } from './board-refusal';
import { HoldDialog } from './reason-dialog';
import { type BoardMoves, useBoardMoves } from './use-board-moves';
import { statusTone, useOrderWords } from './wording';

export default function BoardPage() {
  const { text } = useOrderWords();
  const { may } = useAccess();
  const navigate = useNavigate();
  const board = useQuery(boardQuery);
  const actions = (
    <>
      <Button icon={<UnorderedListOutlined aria-hidden />} onClick={() => navigate('/orders')}>
        {text('list')}
      </Button>
      {may('orders.write') && (
        <Button type="primary" onClick={() => navigate('/orders/new')}>
          {text('add_order')}
        </Button>
      )}
    </>
  );
  return (
    <Page
      title={text('board')}
      hint={text('board_hint')}
      actions={actions}
      back={{ path: '/orders', text: text('back') }}
    >
      <QueryStates query={board}>
        {({ columns }) =>
          columns.every((column) => column.count === 0) ? (
            <EmptyHint title={text('board_empty')} hint={text('orders_empty_hint')} action={actions} />
          ) : (
            <Board columns={columns} />
          )
        }
      </QueryStates>
    </Page>
  );
}

function Board({ columns }: { columns: readonly BoardColumn[] }) {
  const { text } = useOrderWords();
  const moves = useBoardMoves(columns);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.board} tabIndex={0} aria-label={text('board')}>
        {columns.map((column) => (
          <Column key={column.status} column={column} moves={moves} />
        ))}
      </section>
      {moves.refusal && <BoardRefusal refusal={moves.refusal} onClose={moves.leaveRefusal} />}
      {moves.held && <HoldDialog order={moves.held} onClose={moves.leaveHold} />}
    </>
  );
}

function Column({ column, moves }: { column: BoardColumn; moves: BoardMoves }) {
  const { text, word } = useOrderWords();
  const [isOver, setOver] = useState(false);
  const { dragged } = moves;
  const isTarget = dragged !== null && dragged.from.status !== column.status;
  const allow = (event: React.DragEvent) => {
    if (!isTarget) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: React.DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (dragged) moves.move(dragged.order, dragged.from, column.status);
  };
  return (
    <section
      className={styles.column}
      aria-label={word(column.status)}
      data-target={isTarget && moves.leadsTo(dragged.from, column.status)}
      data-over={isOver}
      onDragOver={allow}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 className={styles.head}>
        <StatusTag tone={statusTone(column.status)} text={word(column.status)} />
        <span>{column.count}</span>
      </h2>
      {column.items.length === 0 && <p className={styles.nothing}>{text('nothing_here')}</p>}
      <ul className={styles.cards}>
        {column.items.map((order) => (
          <li key={order.id}>
            <BoardCard order={order} column={column} moves={moves} />
          </li>
        ))}
      </ul>
      {column.count > column.items.length && (
        <Link to={`/orders?status=${column.status}&is_historical=false`}>
          {text('board_more', { count: column.count })}
        </Link>
      )}
    </section>
  );
}
