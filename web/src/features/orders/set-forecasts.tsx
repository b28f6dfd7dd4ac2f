// When each line that is still to come is expected now: our own expectation, which no change request is needed for.
import { Form, Modal } from 'antd';
import { useRef } from 'react';
import { DateField } from '@/kit/date-field';
import { useFormats } from '@/kit/formats';
import { RecordForm } from '@/kit/record-form';
import { useUndoNotice } from '@/kit/undo-notice';
import { type Order, type OrderLine, setForecasts } from './api';
import { useOrderWords } from './wording';

// By the line's position.
type ForecastValues = Record<string, string | null>;

const openLines = (order: Order) => order.lines.filter((line) => !line.completed_on);

const valuesOf = (order: Order): ForecastValues =>
  Object.fromEntries(openLines(order).map((line) => [String(line.position), line.forecast_on]));

// Only what differs: a line may have been delivered meanwhile, and its forecast is then history.
const changedForecasts = (values: ForecastValues, order: Order) =>
  openLines(order)
    .map(({ position, forecast_on }) => ({ position, before: forecast_on, forecast_on: values[position] ?? null }))
    .filter((line) => line.forecast_on !== line.before)
    .map(({ position, forecast_on }) => ({ position, forecast_on }));

export function SetForecasts({ order, onClose }: { order: Order; onClose: () => void }) {
  const { text } = useOrderWords();
  const formats = useFormats();
  const done = useUndoNotice();
  const newest = useRef(order);
  if (order.revision > newest.current.revision) newest.current = order;
  const nameOf = (line: OrderLine) =>
    text('line_field', {
      line: line.position,
      field: line.product_name || line.description || line.product_code || text('forecast_on'),
    });
  const lines = openLines(order);
  return (
    <Modal open destroyOnHidden title={text('set_forecasts')} footer={null} onCancel={onClose}>
      <p>{text('set_forecasts_hint')}</p>
      <RecordForm<ForecastValues, Order>
        initial={valuesOf(order)}
        revision={order.revision}
        labels={Object.fromEntries(lines.map((line) => [String(line.position), nameOf(line)]))}
        draft={`orders/${order.id}/forecasts`}
        topics={['orders', 'work']}
        save={({ values, revision }) =>
          setForecasts(order.id, { forecasts: changedForecasts(values, newest.current), revision })
        }
        valuesOf={(current) => {
          newest.current = current as Order;
          return { values: valuesOf(newest.current), revision: newest.current.revision };
        }}
        onSaved={() => {
          done(text('forecasts_set'));
          onClose();
        }}
        onCancel={onClose}
      >
        {lines.map((line) => {
          const promised = line.confirmed_on ?? order.promised_on;
          return (
            <Form.Item
              key={line.position}
              name={String(line.position)}
              label={nameOf(line)}
              extra={promised && `${text('confirmed_on')} ${formats.date(promised)}`}
            >
              <DateField />
            </Form.Item>
          );
        })}
      </RecordForm>
    </Modal>
  );
}
