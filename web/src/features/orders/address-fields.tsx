// The parts of one of an order's addresses, each a field of its own.
import { Form, Input } from 'antd';
import { CountrySelect } from '@/kit/place-select';
import { addressParts } from './order-content';

interface AddressFieldsProps {
  name: 'delivery_address' | 'invoice_address';
  labels: Readonly<Record<string, string>>;
}

export function AddressFields({ name, labels }: AddressFieldsProps) {
  return addressParts.map((part) => (
    <Form.Item key={part} name={[name, part]} label={labels[`${name}/${part}`]}>
      {part === 'lines' ? (
        // As many lines as the customer wrote: a field of one line would run them together.
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={500} />
      ) : part === 'country' ? (
        <CountrySelect />
      ) : (
        <Input maxLength={200} />
      )}
    </Form.Item>
  ));
}
