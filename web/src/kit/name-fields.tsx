// What every record of the master data begins with: its name, and the number that it gets by itself unless given.
import { Form, Input } from 'antd';

interface NameFieldsProps {
  labels: Readonly<Record<string, string>>;
  nameNeeded: string;
  // What becomes of an empty number of a new record.
  codeHint?: string | undefined;
}

export function NameFields({ labels, nameNeeded, codeHint }: NameFieldsProps) {
  return (
    <>
      <Form.Item name="name" label={labels.name} rules={[{ required: true, whitespace: true, message: nameNeeded }]}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="code" label={labels.code} {...(codeHint ? { extra: codeHint } : {})}>
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
    </>
  );
}

// Free words at the end of the facts.
export function LongTextField({ name, label }: { name: string; label: string | undefined }) {
  return (
    <Form.Item name={name} label={label}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={20000} />
    </Form.Item>
  );
}
