import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Form } from 'antd';
import { expect, test } from 'vitest';
import { Select } from '@/kit/select';
import { answerRequests, draw, liNa } from '@/testing/render';
import { MissingFields } from './missing-fields';

const kinds = ['regular', 'custom'].map((value) => ({ value, label: value }));
const policy = {
  usual: [
    { field: 'incoterm', need: 'critical' },
    { field: 'port_of_loading', need: 'not_required' },
    { field: 'quantity', need: 'critical' },
  ],
  rules: [
    { kind: 'custom', customer_id: null, field: 'port_of_loading', need: 'required', customer_name: '' },
    { kind: null, customer_id: 'c1', field: 'incoterm', need: 'not_required', customer_name: 'Acme' },
  ],
  revision: 1,
};

function drawMarks(marked: string, permission = 'orders.read') {
  const values = {
    kind: 'regular',
    customer_id: 'c1',
    requested_on: null,
    lines: [{ id: '10', cells: { product_code: 'LAMP-01' } }],
    missing: [{ field: marked, reason: 'awaiting_customer' }],
  };
  draw(
    <Form initialValues={values}>
      <Form.Item name="kind" label="Kind">
        <Select options={kinds} />
      </Form.Item>
      {['customer_id', 'requested_on', 'lines'].map((name) => (
        <Form.Item key={name} name={name} noStyle>
          <Held />
        </Form.Item>
      ))}
      <MissingFields record={null} />
    </Form>,
    { session: { ...liNa, permissions: [{ name: permission, scope: 'department' }] } },
  );
}
const Held = () => null;

const offered = () => [...document.querySelectorAll('.ant-select-item-option')].map((one) => one.textContent);
const openMarks = () => userEvent.click(screen.getByRole('combobox', { name: /^Field/ }));

test('a mark is offered for what the policy needs of the kind and the customer in the form', async () => {
  answerRequests(() => ({ body: policy }));
  drawMarks('customer_id');
  await openMarks();
  await waitFor(() => expect(offered()).toEqual(['Customer', 'Lines', 'Line 10 · Quantity']));
  await userEvent.click(screen.getByRole('combobox', { name: 'Kind' }));
  await userEvent.click(await screen.findByTitle('custom'));
  await openMarks();
  await waitFor(() => expect(offered()).toContain('Port of loading'));
});

test('a field that was marked stays to be seen when it is no longer needed', async () => {
  answerRequests(() => ({ body: policy }));
  drawMarks('payment_term');
  await openMarks();
  await waitFor(() => expect(offered()).toEqual(['Payment term', 'Customer', 'Lines', 'Line 10 · Quantity']));
  expect(document.querySelector('#missing_0_field')?.closest('.ant-select')?.textContent).toContain('Payment term');
});

test("whoever may not read the policy is offered the trade's usual, and it is not asked for", async () => {
  const sent = answerRequests(() => ({ status: 403, body: { code: 'permission_needed', status: 403 } }));
  drawMarks('customer_id', 'quotations.write');
  await openMarks();
  await waitFor(() => expect(offered()).toContain('Incoterm'));
  expect(offered()).toContain('Currency');
  expect(sent).toEqual([]);
});

test("the trade's usual is offered where the policy does not come", async () => {
  answerRequests(() => ({ status: 500, body: { code: 'failed', status: 500 } }));
  drawMarks('customer_id');
  await openMarks();
  await waitFor(() => expect(offered()).toContain('Currency'));
});
