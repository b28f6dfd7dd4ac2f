import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Form } from 'antd';
import { expect, test } from 'vitest';
import { answerRequests, draw } from '@/testing/render';
import { MissingFields } from './missing-fields';

const policy = {
  usual: [
    { field: 'currency', need: 'critical' },
    { field: 'transport_mode', need: 'not_required' },
    { field: 'quantity', need: 'critical' },
  ],
  rules: [{ kind: 'rush', customer_id: null, customer_name: '', field: 'transport_mode', need: 'required' }],
  revision: 1,
};

async function offered(kind: string, field?: string) {
  answerRequests(() => ({ body: policy }));
  const { unmount } = draw(
    <Form initialValues={{ kind, customer_id: null, lines: [{ id: '10' }], missing: [{ field, reason: 'other' }] }}>
      <Form.Item name="kind" hidden noStyle>
        <input />
      </Form.Item>
      <Form.Item name="lines" hidden noStyle>
        <input />
      </Form.Item>
      <MissingFields record={null} />
    </Form>,
  );
  await userEvent.click((await screen.findAllByRole('combobox'))[0] as HTMLElement);
  await screen.findByText('Currency', { selector: '.ant-select-item-option-content' });
  const names = [...document.querySelectorAll('.ant-select-item-option-content')].map((one) => one.textContent);
  unmount();
  return names;
}

test('the fields that may be marked are those that the policy asks of such an order', async () => {
  expect(await offered('regular')).toEqual(['Customer', 'Currency', 'Lines', 'Line 10 · Quantity']);
  expect(await offered('rush')).toContain('Transport');
});

test('a field that was marked while it was needed stays', async () => {
  expect(await offered('regular', 'transport_mode')).toContain('Transport');
});
