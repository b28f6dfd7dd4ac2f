import { Form, Input } from 'antd';
import { useText } from '@/kit/text';
import { messages } from './messages';

// The new password twice; only the first is sent.
export function NewPasswordFields() {
  const text = useText(messages);
  return (
    <>
      <Form.Item
        name="new_password"
        label={text('new_password')}
        extra={text('password_rule')}
        rules={[{ required: true, message: text('required') }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeated"
        label={text('repeat_password')}
        dependencies={['new_password']}
        rules={[
          { required: true, message: text('required') },
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              !value || value === getFieldValue('new_password')
                ? Promise.resolve()
                : Promise.reject(new Error(text('passwords_differ'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
