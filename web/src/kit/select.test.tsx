import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Form } from 'antd';
import { describe, expect, test } from 'vitest';
import { draw } from '@/testing/render';
import { Select } from './select';

const options = [{ value: 'sea', label: '海运' }];

describe('a choice field', () => {
  test('names the list that opens as itself', async () => {
    draw(<Select aria-label="运输方式" options={options} />);
    await userEvent.click(screen.getByRole('combobox'));
    expect(await screen.findByRole('listbox', { name: '运输方式' })).toBeDefined();
  });

  test('takes the name from its label in a form, also while nothing is found', async () => {
    draw(
      <Form>
        <Form.Item name="mode" label="运输方式">
          <Select showSearch options={options} />
        </Form.Item>
      </Form>,
    );
    await userEvent.click(screen.getByRole('combobox'));
    expect(await screen.findByRole('listbox', { name: '运输方式' })).toBeDefined();
    await userEvent.keyboard('zzz');
    expect(await screen.findByRole('listbox', { name: '运输方式' })).toBeDefined();
  });

  test('is emptied in the words of the reader', () => {
    draw(<Select aria-label="运输方式" allowClear value="sea" options={options} />, { language: 'zh' });
    expect(screen.getByRole('button', { name: '清除' })).toBeDefined();
  });
});
