// The form of a supplier: head, what they make and how fast, who steps in, contacts; saved together.
import { Form, Input, InputNumber, Switch } from 'antd';
import { products, suppliers } from '@/api/choices';
import { ActiveSwitch } from '@/kit/active-switch';
import { ContactFields } from '@/kit/contact-fields';
import { useContactLabels } from '@/kit/contact-labels';
import { EntryList } from '@/kit/entry-list';
import { FieldGrid } from '@/kit/field-grid';
import { ChoiceName, FoundSelect, FoundSelectMany } from '@/kit/found-select';
import { LongTextField, NameFields } from '@/kit/name-fields';
import { Section } from '@/kit/page';
import { CountrySelect } from '@/kit/place-select';
import { RecordForm } from '@/kit/record-form';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { addSupplier, changeSupplier, type Supplier } from './api';
import { messages } from './messages';
import { contentOf, newProduct, newSupplier, type SupplierValues, valuesOf } from './supplier-content';

interface SupplierFormProps {
  supplier: Supplier | null;
  onSaved: (supplier: Supplier) => void;
  onCancel: () => void;
}

export function SupplierForm({ supplier, onSaved, onCancel }: SupplierFormProps) {
  const text = useText(messages);
  const done = useUndoNotice();
  const labels = useLabels();
  return (
    <RecordForm<SupplierValues, Supplier>
      initial={supplier ? valuesOf(supplier) : newSupplier()}
      revision={supplier?.revision ?? 0}
      labels={labels}
      entryKeys={{ contacts: 'id', products: 'product_id' }}
      draft={`suppliers/${supplier?.id ?? 'new'}`}
      topics={['suppliers']}
      save={({ values, revision }, headers) =>
        supplier
          ? changeSupplier(supplier.id, { ...contentOf(values), revision })
          : addSupplier(contentOf(values), headers)
      }
      valuesOf={(current) => ({ values: valuesOf(current as Supplier), revision: (current as Supplier).revision })}
      showValue={shown}
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
            codeHint={!supplier ? text('code_hint') : undefined}
          />
          <Form.Item name="country" label={labels.country}>
            <CountrySelect />
          </Form.Item>
          <Form.Item name="is_active" label={labels.is_active} valuePropName="checked">
            <ActiveSwitch />
          </Form.Item>
        </FieldGrid>
        <Form.Item name="alternates" label={labels.alternates} extra={text('alternates_hint')}>
          <FoundSelectMany choices={suppliers} />
        </Form.Item>
        <LongTextField name="remark" label={labels.remark} />
      </Section>
      <ProductFields />
      <ContactFields permission="suppliers.contacts" />
    </RecordForm>
  );
}

function ProductFields() {
  const text = useText(messages);
  return (
    <EntryList
      name="products"
      title={text('products')}
      entryTitle={text('product')}
      addText={text('add_product')}
      none={text('no_products')}
      fresh={newProduct}
    >
      {(place) => (
        <FieldGrid>
          <Form.Item
            name={[place, 'product_id']}
            label={text('product')}
            rules={[{ required: true, message: text('product_needed') }]}
          >
            <FoundSelect choices={products} />
          </Form.Item>
          <Form.Item name={[place, 'supplier_item_code']} label={text('supplier_item_code')}>
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <Form.Item name={[place, 'lead_time_days']} label={text('lead_time_days')}>
            <InputNumber min={0} max={3650} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name={[place, 'is_preferred']} label={text('is_preferred')} valuePropName="checked">
            <Switch />
          </Form.Item>
        </FieldGrid>
      )}
    </EntryList>
  );
}

const shown = (field: string, value: unknown) =>
  field === 'alternates' && Array.isArray(value) && value.length > 0
    ? value.map((id, place) => (
        <span key={String(id)}>
          {place > 0 && ' · '}
          <ChoiceName choices={suppliers} id={String(id)} />
        </span>
      ))
    : undefined;

function useLabels(): Readonly<Record<string, string>> {
  const text = useText(messages);
  const ofContacts = useContactLabels();
  const ofHead = (['code', 'name', 'country', 'is_active', 'alternates', 'remark', 'products'] as const).map(
    (field) => [field, text(field)],
  );
  const ofProducts = (['supplier_item_code', 'lead_time_days', 'is_preferred'] as const).map((field) => [
    `products/${field}`,
    text(field),
  ]);
  return { ...Object.fromEntries([...ofHead, ...ofProducts]), ...ofContacts };
}
