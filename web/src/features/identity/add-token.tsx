import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { useAccess } from '@/kit/access';
import { DateField } from '@/kit/date-field';
import { usePermissionName } from '@/kit/permission-name';
import { RecordForm } from '@/kit/record-form';
import { Select } from '@/kit/select';
import { SidePanel } from '@/kit/side-panel';
import { useText } from '@/kit/text';
import { addToken, permissionsQuery } from './api';
import { messages } from './messages';

interface TokenValues extends Record<string, unknown> {
  name: string;
  permissions: string[];
  expires_on: string | null;
}

const usualLife = 90;

const dateAfter = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export default function AddToken({ onClose }: { onClose: () => void }) {
  const text = useText(messages);
  const [made, setMade] = useState<string | null>(null);
  return (
    <SidePanel title={text('add_token')} onClose={onClose}>
      {made === null ? <TokenForm onMade={setMade} onClose={onClose} /> : <ShownOnce token={made} onClose={onClose} />}
    </SidePanel>
  );
}

function TokenForm({ onMade, onClose }: { onMade: (token: string) => void; onClose: () => void }) {
  const text = useText(messages);
  const { may } = useAccess();
  const nameOf = usePermissionName();
  const permissions = useQuery(permissionsQuery);
  const options = (permissions.data?.items ?? [])
    .filter(({ name }) => may(name))
    .map(({ name }) => ({ value: name, label: nameOf(name) }));
  const [initial] = useState<TokenValues>(() => ({
    name: '',
    permissions: [],
    expires_on: dateAfter(usualLife),
  }));
  const filled = [{ required: true, message: text('required') }];
  return (
    <RecordForm
      initial={initial}
      labels={{ name: text('token_name'), permissions: text('permissions'), expires_at: text('expires_at') }}
      draft={null}
      topics={['tokens']}
      save={({ values }, headers) =>
        addToken(
          {
            name: values.name,
            permissions: values.permissions,
            expires_at: values.expires_on && new Date(`${values.expires_on}T23:59:59`).toISOString(),
          },
          headers,
        )
      }
      onSaved={(saved) => onMade(saved.token)}
      onCancel={onClose}
      saveText={text('add_token')}
    >
      <Form.Item name="name" label={text('token_name')} rules={filled}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="permissions" label={text('permissions')} rules={filled}>
        <Select
          mode="multiple"
          loading={permissions.isPending}
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item name="expires_on" label={text('expires_at')}>
        <DateField earliest={dateAfter(1)} />
      </Form.Item>
    </RecordForm>
  );
}

function ShownOnce({ token, onClose }: { token: string; onClose: () => void }) {
  const text = useText(messages);
  return (
    <>
      <Alert type="warning" showIcon title={text('token_once_title')} description={text('token_once_hint')} />
      <Typography.Paragraph
        copyable={{ text: token, tooltips: [text('copy'), text('copied')] }}
        code
        style={{ margin: '20px 0', overflowWrap: 'anywhere' }}
      >
        {token}
      </Typography.Paragraph>
      <Button type="primary" onClick={onClose}>
        {text('done')}
      </Button>
    </>
  );
}
