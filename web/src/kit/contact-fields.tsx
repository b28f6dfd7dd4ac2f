// The people of a customer or a supplier, to be edited. Those whose name the reader may not see keep what
// they say; only their role and channel can be changed.
import { LockOutlined } from '@ant-design/icons';
import { Form, Input } from 'antd';
import type { components } from '@/api/schema';
import { contactMessages } from './contact-messages';
import { EntryList } from './entry-list';
import { FieldGrid } from './field-grid';
import { usePermissionName } from './permission-name';
import styles from './record-form.module.css';
import { Select } from './select';
import { useText } from './text';

export type Contact = components['schemas']['ContactView'];
export type WrittenContact = components['schemas']['ContactContentInput'];

const channels = ['email', 'phone', 'wechat', 'whatsapp', 'portal', 'other'] as const;

export const newContact = (): WrittenContact => ({ name: null, role: null, email: null, phone: null });

// What the form holds of a stored contact is what is sent back.
export const writtenContact = (contact: Contact): WrittenContact =>
  contact.is_hidden
    ? { id: contact.id, role: contact.role, preferred_channel: contact.preferred_channel, is_hidden: true }
    : { ...contact };

export function ContactFields({ permission }: { permission: string }) {
  const text = useText(contactMessages);
  return (
    <EntryList
      name="contacts"
      title={text('contacts')}
      hint={text('contacts_hint')}
      entryTitle={text('contact')}
      addText={text('add_contact')}
      none={text('no_contacts')}
      fresh={newContact}
    >
      {(place) => <OneContact place={place} permission={permission} />}
    </EntryList>
  );
}

function OneContact({ place, permission }: { place: number; permission: string }) {
  const text = useText(contactMessages);
  const permissionName = usePermissionName();
  const isHidden = Form.useWatch(['contacts', place, 'is_hidden']) === true;
  const channelOptions = channels.map((channel) => ({ value: channel, label: text(`channel_${channel}`) }));
  return (
    <>
      {isHidden && (
        <p className={styles.none}>
          <LockOutlined aria-hidden />{' '}
          {text('hidden_contact_hint', { permission: permissionName(permission) })}
        </p>
      )}
      <FieldGrid>
        {!isHidden && (
          <Form.Item
            name={[place, 'name']}
            label={text('contact_name')}
            rules={[{ required: true, whitespace: true, message: text('name_needed') }]}
          >
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
        )}
        <Form.Item name={[place, 'role']} label={text('contact_role')}>
          <Input maxLength={200} />
        </Form.Item>
        {!isHidden && (
          <>
            <Form.Item name={[place, 'email']} label={text('email')}>
              <Input maxLength={200} inputMode="email" autoComplete="off" />
            </Form.Item>
            <Form.Item name={[place, 'phone']} label={text('phone')}>
              <Input maxLength={200} type="tel" autoComplete="off" />
            </Form.Item>
            <Form.Item name={[place, 'messenger']} label={text('messenger')}>
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
          </>
        )}
        <Form.Item name={[place, 'preferred_channel']} label={text('preferred_channel')}>
          <Select allowClear options={channelOptions} />
        </Form.Item>
        {!isHidden && (
          <Form.Item name={[place, 'preferred_hours']} label={text('preferred_hours')}>
            <Input maxLength={200} />
          </Form.Item>
        )}
      </FieldGrid>
    </>
  );
}
