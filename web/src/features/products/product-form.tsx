// The form of a product: head, specification, what customers call it; saved together.
import { Form, Input } from 'antd';
import { customers } from '@/api/choices';
import { ActiveSwitch } from '@/kit/active-switch';
import { EntryList } from '@/kit/entry-list';
import { FieldGrid } from '@/kit/field-grid';
import { ChoiceName, FoundSelect } from '@/kit/found-select';
import { LongTextField, NameFields } from '@/kit/name-fields';
import { Section } from '@/kit/page';
import { RecordForm } from '@/kit/record-form';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { addProduct, changeProduct, type Product } from './api';
import { messages } from './messages';
import { contentOf, newAttribute, newCustomerCode, newProduct, type ProductValues, valuesOf } from './product-content';

interface ProductFormProps {
  product: Product | null;
  onSaved: (product: Product) => void;
  onCancel: () => void;
}

export function ProductForm({ product, onSaved, onCancel }: ProductFormProps) {
  const text = useText(messages);
  const done = useUndoNotice();
  const labels = useLabels();
  return (
    <RecordForm<ProductValues, Product>
      initial={product ? valuesOf(product) : newProduct()}
      revision={product?.revision ?? 0}
      labels={labels}
      entryKeys={{ attributes: 'name', customer_codes: 'customer_id' }}
      draft={`products/${product?.id ?? 'new'}`}
      topics={['products']}
      save={({ values, revision }, headers) =>
        product ? changeProduct(product.id, { ...contentOf(values), revision }) : addProduct(contentOf(values), headers)
      }
      valuesOf={(current) => ({ values: valuesOf(current as Product), revision: (current as Product).revision })}
      showValue={(field, value) => {
        if (field === 'customer_codes/customer_id' && value)
          return <ChoiceName choices={customers} id={String(value)} />;
        return undefined;
      }}
      onSaved={(saved) => {
        done(text('saved', { name: saved.name }));
        onSaved(saved);
      }}
      onCancel={onCancel}
    >
      <Section title={text('facts')}>
        <FieldGrid>
          <NameFields
            labels={labels}
            nameNeeded={text('name_needed')}
            codeHint={!product ? text('code_hint') : undefined}
          />
          <Form.Item name="unit" label={labels.unit}>
            <Input maxLength={40} placeholder="C62" />
          </Form.Item>
          <Form.Item name="hs_code" label={labels.hs_code}>
            <Input maxLength={40} placeholder="9405.21" />
          </Form.Item>
          <Form.Item name="is_active" label={labels.is_active} valuePropName="checked">
            <ActiveSwitch />
          </Form.Item>
        </FieldGrid>
        <LongTextField name="description" label={labels.description} />
      </Section>
      <AttributeFields />
      <CustomerCodeFields />
    </RecordForm>
  );
}

function AttributeFields() {
  const text = useText(messages);
  return (
    <EntryList
      name="attributes"
      title={text('attributes')}
      entryTitle={text('attribute')}
      addText={text('add_attribute')}
      none={text('no_attributes')}
      fresh={newAttribute}
    >
      {(place) => (
        <FieldGrid>
          <Form.Item
            name={[place, 'name']}
            label={text('attribute_name')}
            rules={[{ required: true, whitespace: true, message: text('needed') }]}
          >
            <Input maxLength={200} placeholder={text('attribute_name_hint')} />
          </Form.Item>
          <Form.Item name={[place, 'value']} label={text('value')}>
            <Input maxLength={200} />
          </Form.Item>
        </FieldGrid>
      )}
    </EntryList>
  );
}

function CustomerCodeFields() {
  const text = useText(messages);
  return (
    <EntryList
      name="customer_codes"
      title={text('customer_codes')}
      entryTitle={text('customer_code')}
      addText={text('add_customer_code')}
      none={text('no_customer_codes')}
      fresh={newCustomerCode}
    >
      {(place) => (
        <FieldGrid>
          <Form.Item
            name={[place, 'customer_id']}
            label={text('customer')}
            rules={[{ required: true, message: text('customer_needed') }]}
          >
            <FoundSelect choices={customers} />
          </Form.Item>
          <Form.Item
            name={[place, 'code']}
            label={text('customer_code')}
            rules={[{ required: true, whitespace: true, message: text('needed') }]}
          >
            <Input maxLength={80} autoComplete="off" />
          </Form.Item>
        </FieldGrid>
      )}
    </EntryList>
  );
}

function useLabels(): Readonly<Record<string, string>> {
  const text = useText(messages);
  const fields = [
    'code',
    'name',
    'description',
    'unit',
    'hs_code',
    'is_active',
    'attributes',
    'customer_codes',
  ] as const;
  return {
    ...Object.fromEntries(fields.map((field) => [field, text(field)])),
    'attributes/name': text('attribute_name'),
    'attributes/value': text('value'),
    'customer_codes/code': text('customer_code'),
  };
}
