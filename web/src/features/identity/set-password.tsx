// An administrator gives somebody a new password.
import { Form, Modal } from 'antd';
import { RecordForm } from '@/kit/record-form';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { type Person, setPassword } from './api';
import { messages } from './messages';
import { NewPasswordFields } from './new-password-fields';

const nothing = { new_password: '', repeated: '' };

export function SetPassword({ person, onClose }: { person: Person; onClose: () => void }) {
  const text = useText(messages);
  const done = useUndoNotice();
  const [form] = Form.useForm<typeof nothing>();
  return (
    <Modal open title={`${text('set_password')} · ${person.name}`} footer={null} onCancel={onClose} width={420}>
      <p style={{ marginBottom: 16 }}>{text('set_password_hint', { name: person.name })}</p>
      <RecordForm
        form={form}
        initial={nothing}
        labels={{ new_password: text('new_password') }}
        draft={null}
        topics={['people']}
        save={({ values }) => setPassword(person.id, values.new_password)}
        onSaved={() => {
          done(text('password_set', { name: person.name }));
          onClose();
        }}
        onCancel={onClose}
      >
        <NewPasswordFields />
      </RecordForm>
    </Modal>
  );
}
