// The form of a customer: head, contacts, addresses and special requirements, saved together.
import { Form, Input, Switch } from 'antd';
import { colleagues } from '@/api/choices';
import { useSession } from '@/kit/access';
import { ActiveSwitch } from '@/kit/active-switch';
import { ContactFields } from '@/kit/contact-fields';
import { useContactLabels } from '@/kit/contact-labels';
import { DateField } from '@/kit/date-field';
import { EntryList } from '@/kit/entry-list';
import { FieldGrid } from '@/kit/field-grid';
import { ChoiceName, FoundSelect } from '@/kit/found-select';
import { LongTextField, NameFields } from '@/kit/name-fields';
import { Section } from '@/kit/page';
import { CountrySelect, CurrencySelect, CustomerLanguageSelect, ZoneSelect } from '@/kit/place-select';
import { RecordForm } from '@/kit/record-form';
import { Select } from '@/kit/select';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { addCustomer, type Customer, changeCustomer } from './api';
import { type CustomerValues, contentOf, newAddress, newCustomer, newRequirement, valuesOf } from './customer-content';
import { messages } from './messages';
import { tiers } from './tier-tag';

interface CustomerFormProps {
  customer: Customer | null;
  onSaved: (customer: Customer) => void;
  onCancel: () => void;
}

export function CustomerForm({ customer, onSaved, onCancel }: CustomerFormProps) {
  const text = useText(messages);
  const done = useUndoNotice();
  const { person } = useSession();
  const labels = useLabels();
  return (
    <RecordForm<CustomerValues, Customer>
      initial={customer ? valuesOf(customer) : newCustomer(person.id)}
      revision={customer?.revision ?? 0}
      labels={labels}
      entryKeys={{ contacts: 'id', addresses: 'id', special_requirements: 'id' }}
      draft={`customers/${customer?.id ?? 'new'}`}
      topics={['customers']}
      save={({ values, revision }, headers) =>
        customer
          ? changeCustomer(customer.id, { ...contentOf(values), revision })
          : addCustomer(contentOf(values), headers)
      }
      valuesOf={(current) => ({ values: valuesOf(current as Customer), revision: (current as Customer).revision })}
      showValue={(field, value) => {
        if (field === 'tier') return text(`tier_${value as Customer['tier']}`);
        if (field === 'merchandiser_id' && value) return <ChoiceName choices={colleagues} id={String(value)} />;
        return undefined;
      }}
      onSaved={(saved) => {
        done(text('saved', { name: saved.name }));
        onSaved(saved);
      }}
      onCancel={onCancel}
    >
      <HeadFields labels={labels} isNew={customer === null} />
      <RequirementFields />
      <ContactFields permission="customers.contacts" />
      <AddressFields />
    </RecordForm>
  );
}

function HeadFields({ labels, isNew }: { labels: Readonly<Record<string, string>>; isNew: boolean }) {
  const text = useText(messages);
  return (
    <Section title={text('facts')}>
      <FieldGrid>
        <NameFields labels={labels} nameNeeded={text('name_needed')} codeHint={isNew ? text('code_hint') : undefined} />
        <Form.Item name="tier" label={labels.tier}>
          <Select options={tiers.map((tier) => ({ value: tier, label: text(`tier_${tier}`) }))} />
        </Form.Item>
        <Form.Item name="merchandiser_id" label={labels.merchandiser_id}>
          <FoundSelect choices={colleagues} />
        </Form.Item>
        <Form.Item name="country" label={labels.country}>
          <CountrySelect />
        </Form.Item>
        <Form.Item name="language" label={labels.language}>
          <CustomerLanguageSelect />
        </Form.Item>
        <Form.Item name="zone" label={labels.zone}>
          <ZoneSelect allowClear />
        </Form.Item>
        <Form.Item name="date_format" label={labels.date_format}>
          <Select
            allowClear
            options={[
              { value: 'ymd', label: '2026-03-05' },
              { value: 'dmy', label: '05.03.2026' },
              { value: 'mdy', label: '03/05/2026' },
            ]}
          />
        </Form.Item>
        <Form.Item name="currency" label={labels.currency}>
          <CurrencySelect allowClear />
        </Form.Item>
        <Form.Item name="is_active" label={labels.is_active} valuePropName="checked">
          <ActiveSwitch />
        </Form.Item>
      </FieldGrid>
      <LongTextField name="remark" label={labels.remark} />
    </Section>
  );
}

function RequirementFields() {
  const text = useText(messages);
  const needed = [{ required: true, whitespace: true, message: text('needed') }];
  return (
    <EntryList
      name="special_requirements"
      title={text('special_requirements')}
      hint={text('special_requirements_hint')}
      entryTitle={text('special_requirement')}
      addText={text('add_requirement')}
      none={text('no_requirements')}
      fresh={newRequirement}
    >
      {(place) => (
        <>
          <FieldGrid>
            <Form.Item name={[place, 'name']} label={text('requirement_name')} rules={needed}>
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item name={[place, 'theme']} label={text('theme')}>
              <Input maxLength={200} placeholder={text('theme_hint')} />
            </Form.Item>
            <Form.Item
              name={[place, 'dated_on']}
              label={text('dated_on')}
              rules={[{ required: true, message: text('needed') }]}
            >
              <DateField />
            </Form.Item>
            <Form.Item name={[place, 'source']} label={text('source')}>
              <Input maxLength={200} placeholder={text('source_hint')} />
            </Form.Item>
            <Form.Item name={[place, 'is_active']} label={text('is_in_force')} valuePropName="checked">
              <Switch />
            </Form.Item>
          </FieldGrid>
          <Form.Item name={[place, 'text']} label={text('requirement_text')} rules={needed}>
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} maxLength={20000} />
          </Form.Item>
        </>
      )}
    </EntryList>
  );
}

function AddressFields() {
  const text = useText(messages);
  return (
    <EntryList
      name="addresses"
      title={text('addresses')}
      entryTitle={text('address')}
      addText={text('add_address')}
      none={text('no_addresses')}
      fresh={newAddress}
    >
      {(place) => (
        <FieldGrid>
          <Form.Item name={[place, 'label']} label={text('address_label')}>
            <Input maxLength={200} placeholder={text('address_label_hint')} />
          </Form.Item>
          <Form.Item name={[place, 'lines']} label={text('lines')}>
            <Input maxLength={500} autoComplete="off" />
          </Form.Item>
          {(['city', 'region', 'postal_code'] as const).map((field) => (
            <Form.Item key={field} name={[place, field]} label={text(field)}>
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
          ))}
          <Form.Item name={[place, 'country']} label={text('country')}>
            <CountrySelect />
          </Form.Item>
        </FieldGrid>
      )}
    </EntryList>
  );
}

const headFields = [
  'code',
  'name',
  'tier',
  'merchandiser_id',
  'country',
  'language',
  'zone',
  'date_format',
  'currency',
  'is_active',
  'remark',
  'addresses',
  'special_requirements',
] as const;

// By field, and by "list/field" for the entries of lists.
function useLabels(): Readonly<Record<string, string>> {
  const text = useText(messages);
  const ofContacts = useContactLabels();
  const ofHead = headFields.map((field) => [field, text(field)]);
  const ofAddresses = (['lines', 'city', 'region', 'postal_code', 'country'] as const).map((field) => [
    `addresses/${field}`,
    text(field),
  ]);
  const ofRequirements = (['theme', 'dated_on', 'source'] as const).map((field) => [
    `special_requirements/${field}`,
    text(field),
  ]);
  return {
    ...Object.fromEntries([...ofHead, ...ofAddresses, ...ofRequirements]),
    ...ofContacts,
    'addresses/label': text('address_label'),
    'special_requirements/name': text('requirement_name'),
    'special_requirements/text': text('requirement_text'),
    'special_requirements/is_active': text('is_in_force'),
  };
}
