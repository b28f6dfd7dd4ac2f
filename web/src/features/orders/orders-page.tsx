import { AppstoreOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { colleagues, customers, suppliers } from '@/api/choices';
import { useList } from '@/api/list';
import { useAccess } from '@/kit/access';
import { type Column, DataTable } from '@/kit/data-table';
import { DateText } from '@/kit/date-text';
import { ExportMenu } from '@/kit/export-menu';
import { FoundSelect } from '@/kit/found-select';
import { InstantText } from '@/kit/instant-text';
import { LazyDateField } from '@/kit/lazy-date-field';
import { type ListState, useListState } from '@/kit/list-state';
import { MoneyText } from '@/kit/money-text';
import { Page } from '@/kit/page';
import { Select } from '@/kit/select';
import { EmptyHint } from '@/kit/states';
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
import { statuses, statusTone, useOrderWords } from './wording';

// Fetched when an order is first selected.
const BulkOrders = lazy(() => import('./bulk-orders'));
const orderKey = (order: OrderItem) => order.id;

export default function OrdersPage() {
  const { text } = useOrderWords();
  const { may } = useAccess();
  const navigate = useNavigate();
  const state = useListState<OrderFilterName>({ sort: usualSort, filters: orderFilterNames });
  const list = useList(ordersQuery(state.query));
  const totals = useQuery(totalsQuery(state.query));
  const columns = useColumns();
  const open = useMemo(
    () => ({
      path: (order: OrderItem) => `/orders/${order.id}`,
      run: (order: OrderItem) => navigate(`/orders/${order.id}`),
    }),
    [navigate],
  );
  const mayActOnMany = may('orders.status') || may('orders.write');
  const add = may('orders.write') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate('/orders/new')}>
      {text('add_order')}
    </Button>
  );
  const actions = (
    <>
      <Button icon={<AppstoreOutlined />} onClick={() => navigate('/orders/board')}>
        {text('board')}
      </Button>
      {may('imports.run') && (
        <Button icon={<UploadOutlined />} onClick={() => navigate('/imports')}>
          {text('import_orders')}
        </Button>
      )}
      {add}
    </>
  );
  return (
    <Page title={text('orders')} hint={text('orders_hint')} actions={actions}>
      <DataTable
        name="orders"
        caption={text('orders')}
        columns={columns}
        list={{ ...list, total: totals.data }}
        state={state}
        rowKey={orderKey}
        open={open}
        filters={<Filters state={state} />}
        hasViews
        {...(mayActOnMany && {
          bulk: (orders: readonly OrderItem[], clear: () => void) => (
            <Suspense fallback={null}>
              <BulkOrders orders={orders} clear={clear} />
            </Suspense>
          ),
        })}
        exports={may('orders.export') && <Export state={state} />}
        empty={<EmptyHint title={text('orders_empty')} hint={text('orders_empty_hint')} action={actions} />}
      />
    </Page>
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
      {
        key: 'created_at',
        title: text('created_at'),
        sort: 'created_at',
        isExtra: true,
        render: (order) => <InstantText at={order.created_at} />,
      },
    ],
    [text, word],
  );
}

function Export({ state }: { state: ListState<OrderFilterName> }) {
  const { text } = useOrderWords();
  const choices = [{ title: text('export_orders') }, { title: text('export_lines'), parameters: { rows: 'lines' } }];
  return <ExportMenu list="orders" query={listParameters(state.query)} choices={choices} />;
}

function Filters({ state }: { state: ListState<OrderFilterName> }) {
  const { text, word } = useOrderWords();
  const { may } = useAccess();
  return (
    <>
      {may('customers.read') && (
        <FoundSelect
          choices={customers}
          style={{ width: 180 }}
          aria-label={text('customer')}
          placeholder={text('any_customer')}
          value={state.filters.customer_id ?? null}
          onChange={(value) => state.setFilter('customer_id', value ?? undefined)}
        />
      )}
      <FoundSelect
        choices={colleagues}
        style={{ width: 140 }}
        aria-label={text('owner')}
        placeholder={text('any_owner')}
        value={state.filters.owner_id ?? null}
        onChange={(value) => state.setFilter('owner_id', value ?? undefined)}
      />
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
        <FoundSelect
          choices={suppliers}
          style={{ width: 180 }}
          aria-label={text('supplier')}
          value={state.filters.supplier_id}
          onChange={(value) => state.setFilter('supplier_id', value ?? undefined)}
        />
      )}
      <Select
        mode="multiple"
        allowClear
        maxTagCount={1}
        style={{ minWidth: 170 }}
        aria-label={text('status')}
        placeholder={text('any_status')}
        value={state.filters.status ? state.filters.status.split(',') : []}
        onChange={(values: string[]) => state.setFilter('status', values.length > 0 ? values.join(',') : undefined)}
        options={statuses.map((status) => ({ value: status, label: word(status) }))}
      />
      <Select
        allowClear
        style={{ width: 120 }}
        aria-label={text('kind')}
        placeholder={text('any_kind')}
        value={state.filters.kind}
        onChange={(value) => state.setFilter('kind', value)}
        options={['regular', 'rush', 'custom'].map((kind) => ({ value: kind, label: word(`kind_${kind}`) }))}
      />
      <Select
        allowClear
        style={{ width: 150 }}
        aria-label={text('historical')}
        placeholder={text('all_orders')}
        value={state.filters.is_historical}
        onChange={(value) => state.setFilter('is_historical', value)}
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
