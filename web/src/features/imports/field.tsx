import { Form } from 'antd';
import type { ReactNode } from 'react';

interface FieldProps {
  label: string;
  // The control's id.
  of: string;
  hint?: string;
  error?: string | undefined;
  children: ReactNode;
}

// A labelled control outside a form: the mapping is one value, not a form's many.
export function Field({ label, of, hint, error, children }: FieldProps) {
  return (
    <Form.Item
      label={label}
      htmlFor={of}
      layout="vertical"
      style={{ marginBottom: 0 }}
      validateStatus={error ? 'error' : ''}
      help={error}
      extra={hint}
    >
      {children}
    </Form.Item>
  );
}
