// The columns of the grid that an order's lines are typed into.
import { useMemo } from 'react';
import type { GridColumn } from '@/kit/line-grid-types';
import { useText } from '@/kit/text';
import { contentHints, contentMessages } from './content-messages';
import type { OrderText } from './wording';

export function useLineColumns(text: OrderText, hasForecasts: boolean): readonly GridColumn[] {
  const more = useText(contentMessages);
  const hint = useText(contentHints);
  return useMemo(() => {
    const tolerance = (key: 'tolerance_over' | 'tolerance_under'): GridColumn => ({
      key,
      title: hint('percent', { field: more(key) }),
      kind: 'decimal',
      scale: 2,
      isPercent: true,
      width: 110,
    });
    return [
      { key: 'product_code', title: text('product_code'), kind: 'text', isCode: true, width: 140 },
      { key: 'customer_item_code', title: text('customer_item_code'), kind: 'text', isCode: true, width: 130 },
      { key: 'description', title: text('description'), kind: 'text', width: 240 },
      { key: 'specification', title: more('specification'), kind: 'text', width: 180 },
      { key: 'quantity', title: text('quantity'), kind: 'decimal', scale: 3, width: 100 },
      { key: 'unit', title: text('unit'), kind: 'text', isCode: true, width: 80 },
      { key: 'unit_price', title: text('unit_price'), kind: 'decimal', scale: 6, width: 110 },
      { key: 'amount', title: text('amount'), kind: 'decimal', scale: 4, width: 120 },
      tolerance('tolerance_over'),
      tolerance('tolerance_under'),
      { key: 'requested_on', title: text('requested_on'), kind: 'date', width: 130 },
      { key: 'confirmed_on', title: text('confirmed_on'), kind: 'date', width: 130 },
      ...(hasForecasts ? [{ key: 'forecast_on', title: text('forecast_on'), kind: 'date', width: 130 } as const] : []),
    ];
  }, [text, more, hint, hasForecasts]);
}
