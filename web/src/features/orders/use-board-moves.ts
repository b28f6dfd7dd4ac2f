// Moving cards on the board: what may go where, and what became of the last try.
import { useState } from 'react';
import { type ApiProblem, problemOf } from '@/api/problems';
import { useAccess } from '@/kit/access';
import { useChange } from '@/kit/change';
import { useUndoNotice } from '@/kit/undo-notice';
import { type BoardColumn, changeStatus, type OrderItem, type OrderStatus, releaseOrder } from './api';
import { useOrderWords } from './wording';

export interface Refusal {
  order: OrderItem;
  // A status that nothing leads to from here, or the server's refusal.
  because: { from: BoardColumn; to: OrderStatus } | { problem: ApiProblem };
}

export interface Dragged {
  order: OrderItem;
  from: BoardColumn;
}

export interface BoardMoves {
  mayMove: boolean;
  dragged: Dragged | null;
  drag: (dragged: Dragged | null) => void;
  leadsTo: (from: BoardColumn, to: OrderStatus) => boolean;
  move: (order: OrderItem, from: BoardColumn, to: OrderStatus) => void;
  refusal: Refusal | null;
  leaveRefusal: () => void;
  // The order whose reason for the hold is asked.
  held: OrderItem | null;
  leaveHold: () => void;
}

type Step = { order: OrderItem; to: OrderStatus; isRelease: boolean };

// "On hold" is no status to step to: it takes a reason, and leads back to where the order was.
export const leadsTo = (from: Pick<BoardColumn, 'status' | 'next_statuses'>, to: OrderStatus): boolean => {
  if (to === 'on_hold') return from.status !== 'on_hold';
  return from.next_statuses.includes(to);
};

export function useBoardMoves(columns: readonly BoardColumn[]): BoardMoves {
  const { text, word } = useOrderWords();
  const { may } = useAccess();
  const done = useUndoNotice();
  const [dragged, drag] = useState<Dragged | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [held, setHeld] = useState<OrderItem | null>(null);
  const step = useChange({
    topics: ['orders'],
    call: ({ order, to, isRelease }: Step, headers) =>
      isRelease ? releaseOrder(order.id) : changeStatus(order.id, to, order.revision, headers),
  });

  const take = async (order: OrderItem, to: OrderStatus, isRelease: boolean) => {
    try {
      const moved = await step.run({ order, to, isRelease });
      done(text('moved', { number: order.number, status: word(moved.status) }));
    } catch (error) {
      setRefusal({ order, because: { problem: problemOf(error) } });
    }
  };
  const move = (order: OrderItem, from: BoardColumn, to: OrderStatus) => {
    drag(null);
    setRefusal(null);
    if (to === from.status) return;
    if (to === 'on_hold') setHeld(order);
    else if (from.status === 'on_hold') void take(order, to, true);
    else if (leadsTo(from, to)) void take(order, to, false);
    else setRefusal({ order, because: { from, to } });
  };
  return {
    mayMove: may('orders.status') && columns.length > 0,
    dragged,
    drag,
    leadsTo,
    move,
    refusal,
    leaveRefusal: () => setRefusal(null),
    held,
    leaveHold: () => setHeld(null),
  };
}
