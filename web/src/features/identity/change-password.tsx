import { Form, Input } from 'antd';
import { RecordForm } from '@/kit/record-form';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { changePassword } from './api';
import { messages } from './messages';
import { NewPasswordFields } from './new-password-fields';

const nothing = { current_password: '', new_password: '', repeated: '' };

export function ChangePassword() {
  const text = useText(messages);
  const done = useUndoNotice();
  const [form] = Form.useForm<typeof nothing>();
  return (
    <RecordForm
      form={form}
      initial={nothing}
      labels={{ current_password: text('current_password'), new_password: text('new_password') }}
      draft={null}
      topics={['sessions']}
      save={({ values: { current_password, new_password } }) => changePassword({ current_password, new_password })}
      onSaved={() => {
        form.resetFields();
        done(text('password_changed'));
      }}
      saveText={text('change_password')}
    >
      <Form.Item
        name="current_password"
        label={text('current_password')}
        rules={[{ required: true, message: text('required') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <NewPasswordFields />
    </RecordForm>
  );
}
