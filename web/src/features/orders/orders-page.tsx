import { AppstoreOutlined, UploadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { suppliers } from '@/api/choices';
import { useList } from '@/api/list';
import { useAccess } from '@/kit/access';
import type { Column } from '@/kit/data-table';
import { DateText } from '@/kit/date-text';
import { LazyDateField } from '@/kit/lazy-date-field';
import { createdColumn } from '@/kit/list-columns';
import { ChoiceFilter, FoundFilter } from '@/kit/list-filters';
import { ListPage } from '@/kit/list-page';
import { type ListState, useListState } from '@/kit/list-state';
import { MoneyText } from '@/kit/money-text';
import { StatusTag } from '@/kit/status-tag';
import {
  listParameters,
  type OrderFilterName,
  type OrderItem,
  orderFilterNames,
  ordersQuery,
  totalsQuery,
  usualSort,
} from './api';
import { DealFilters } from './deal-filters';
import { statuses, statusTone, useOrderWords } from './wording';

// Fetched when an order is first selected.
const BulkOrders = lazy(() => import('./bulk-orders'));

export default function OrdersPage() {
  const { text } = useOrderWords();
  const { may } = useAccess();
  const navigate = useNavigate();
  const state = useListState<OrderFilterName>({ sort: usualSort, filters: orderFilterNames });
  const list = useList(ordersQuery(state.query));
  const totals = useQuery(totalsQuery(state.query));
  const mayActOnMany = may('orders.status') || may('orders.write');
  const actions = (
    <>
      <Button icon={<AppstoreOutlined aria-hidden />} onClick={() => navigate('/orders/board')}>
        {text('board')}
      </Button>
      {may('imports.run') && (
        <Button icon={<UploadOutlined aria-hidden />} onClick={() => navigate('/imports')}>
          {text('import_orders')}
        </Button>
      )}
    </>
  );
  return (
    <ListPage
      name="orders"
      title={text('orders')}
      hint={text('orders_hint')}
      columns={useColumns()}
      list={{ ...list, total: totals.data }}
      state={state}
      filters={<Filters state={state} />}
      add={{ permission: 'orders.write', text: text('add_order') }}
      actions={actions}
      exports={{
        permission: 'orders.export',
        query: listParameters(state.query),
        choices: [{ title: text('export_orders') }, { title: text('export_lines'), parameters: { rows: 'lines' } }],
      }}
      {...(mayActOnMany && {
        bulk: (orders: readonly OrderItem[], clear: () => void) => (
          <Suspense fallback={null}>
            <BulkOrders orders={orders} clear={clear} />
          </Suspense>
        ),
      })}
      empty={{ title: text('orders_empty'), hint: text('orders_empty_hint') }}
    />
  );
}

function useColumns(): readonly Column<OrderItem>[] {
  const { text, word } = useOrderWords();
  return useMemo(
    () => [
      { key: 'number', title: text('number'), sort: 'number', width: 150, render: (order) => order.number },
      {
        key: 'status',
        title: text('status'),
        width: 130,
        render: (order) => <StatusTag tone={statusTone(order.status)} text={word(order.status)} />,
      },
      {
        key: 'customer',
        title: text('customer'),
        sort: 'customer_name',
        render: (order) => order.customer_name || '–',
      },
      { key: 'reference', title: text('customer_reference'), render: (order) => order.customer_reference ?? '–' },
      {
        key: 'promised_on',
        title: text('promised_on'),
        sort: 'promised_on',
        width: 120,
        render: (order) => <DateText on={order.promised_on} />,
      },
      {
        key: 'requested_on',
        title: text('requested_on'),
        isExtra: true,
        width: 120,
        render: (order) => <DateText on={order.requested_on} />,
      },
      { key: 'lines', title: text('line_count'), align: 'end', width: 70, render: (order) => order.line_count },
      {
        key: 'total',
        title: text('total'),
        align: 'end',
        width: 150,
        render: (order) => <MoneyText money={order.total} />,
      },
      {
        key: 'completeness',
        title: text('completeness'),
        align: 'end',
        width: 90,
        render: (order) => (order.is_historical ? text('historical') : `${order.completeness_percent} %`),
      },
      { key: 'kind', title: text('kind'), isExtra: true, width: 80, render: (order) => word(`kind_${order.kind}`) },
      createdColumn(text('created_at')),
    ],
    [text, word],
  );
}

function Filters({ state }: { state: ListState<OrderFilterName> }) {
  const { text, word } = useOrderWords();
  return (
    <>
      <DealFilters state={state} statuses={statuses.map((status) => ({ value: status, label: word(status) }))} />
      {(['promised_from', 'promised_to'] as const).map((name) => (
        <div key={name} style={{ width: 140 }}>
          <LazyDateField
            label={text(name)}
            value={state.filters[name] ?? null}
            onChange={(date) => state.setFilter(name, date ?? undefined)}
          />
        </div>
      ))}
      {/* Offered only where a supplier's page led here: few look for orders by it. */}
      {state.filters.supplier_id && (
        <FoundFilter
          state={state}
          name="supplier_id"
          choices={suppliers}
          width={180}
          label={text('supplier')}
          any={text('supplier')}
        />
      )}
      <ChoiceFilter
        state={state}
        name="kind"
        width={120}
        label={text('kind')}
        any={text('any_kind')}
        options={['regular', 'rush', 'custom'].map((kind) => ({ value: kind, label: word(`kind_${kind}`) }))}
      />
      <ChoiceFilter
        state={state}
        name="is_historical"
        width={150}
        label={text('historical')}
        any={text('all_orders')}
        options={[
          { value: 'false', label: text('live_only') },
          { value: 'true', label: text('historical_only') },
        ]}
      />
      <Button
        aria-pressed={state.filters.is_late === 'true'}
        type={state.filters.is_late === 'true' ? 'primary' : 'default'}
        onClick={() => state.setFilter('is_late', state.filters.is_late === 'true' ? undefined : 'true')}
      >
        {text('late')}
      </Button>
    </>
  );
}
