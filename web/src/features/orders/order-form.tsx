// The form of an order.
import { useUndoNotice } from '@/kit/undo-notice';
import { addOrder, changeOrder, type Order } from './api';
import { ContentForm } from './content-form';
import type { HeaderValues } from './order-content';
import { useOrderWords } from './wording';

interface OrderFormProps {
  order: Order | null;
  currency: string;
  // What a new order begins with, and the name of its unsaved input.
  known?: Partial<HeaderValues>;
  draft?: string;
  onSaved: (order: Order) => void;
  onCancel: () => void;
}

export function OrderForm({ order, currency, known, draft, onSaved, onCancel }: OrderFormProps) {
  const { text } = useOrderWords();
  const done = useUndoNotice();
  return (
    <ContentForm<Order>
      record={order}
      currency={currency}
      topic="orders"
      {...(known ? { known } : {})}
      {...(draft ? { draft } : {})}
      topics={['orders']}
      hasForecasts
      save={(content, revision, headers) =>
        order ? changeOrder(order.id, { ...content, revision }) : addOrder(content, headers)
      }
      onSaved={(saved) => {
        done(text('saved', { number: saved.number }));
        onSaved(saved);
      }}
      onCancel={onCancel}
    />
  );
}
