// Which levels of verification orders need: the profile, and from which totals an order is of high value.
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Radio } from 'antd';
import { useAccess } from '@/kit/access';
import { DecimalField } from '@/kit/decimal-field';
import { EntryList } from '@/kit/entry-list';
import { FieldGrid } from '@/kit/field-grid';
import { Page, Section } from '@/kit/page';
import { CurrencySelect } from '@/kit/place-select';
import { RecordForm } from '@/kit/record-form';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { type Policy, policyQuery, setPolicy } from './api';
import { menuMessages } from './menu-messages';
import { policyMessages } from './policy-messages';

export default function PolicyPage() {
  const title = useText(menuMessages);
  const text = useText(policyMessages);
  const policy = useQuery(policyQuery);
  return (
    <Page title={title('verification_policy')} hint={text('policy_hint')} width="reading">
      <QueryStates query={policy}>{(data) => <PolicyForm key={data.revision} policy={data} />}</QueryStates>
    </Page>
  );
}

const kinds = ['regular', 'rush', 'custom'] as const;
const tiers = ['standard', 'key', 'strategic'] as const;
const profiles = ['small', 'standard', 'strict'] as const;

function PolicyForm({ policy }: { policy: Policy }) {
  const text = useText(policyMessages);
  const { may } = useAccess();
  const done = useUndoNotice();
  return (
    <RecordForm
      initial={valuesOf(policy)}
      revision={policy.revision}
      labels={{
        profile: text('profile'),
        raising_kinds: text('raising_kinds'),
        raising_tiers: text('raising_tiers'),
        high_values: text('high_values'),
        'high_values/amount': text('amount'),
        'high_values/currency': text('currency'),
      }}
      entryKeys={{ high_values: 'currency' }}
      draft="verification-policy"
      topics={['verification', 'orders']}
      isFixed={!may('verification.policy')}
      save={({ values, revision }) => setPolicy({ ...values, revision })}
      valuesOf={(current) => ({ values: valuesOf(current as Policy), revision: (current as Policy).revision })}
      showValue={(field, value) => (field === 'profile' ? text(value as Policy['profile']) : undefined)}
      onSaved={() => done(text('saved'))}
    >
      <Section title={text('profile')}>
        <Form.Item name="profile" noStyle>
          <Radio.Group
            vertical
            aria-label={text('profile')}
            options={profiles.map((value) => ({ value, label: text(value) }))}
          />
        </Form.Item>
      </Section>
      <Section title={text('raising')} hint={text('raising_hint')}>
        <Form.Item name="raising_kinds" label={text('raising_kinds')}>
          <Choices options={kinds.map((value) => ({ value, label: text(value) }))} />
        </Form.Item>
        <Form.Item name="raising_tiers" label={text('raising_tiers')}>
          <Choices options={tiers.map((value) => ({ value, label: text(`tier_${value}`) }))} />
        </Form.Item>
      </Section>
      <HighValues />
    </RecordForm>
  );
}

interface ChoicesProps {
  options: { value: string; label: string }[];
  // Given by the form.
  id?: string;
  value?: string[];
  onChange?: (values: string[]) => void;
}

function Choices({ options, value = [], onChange }: ChoicesProps) {
  return <Checkbox.Group options={options} value={value} onChange={(chosen) => onChange?.(chosen.map(String))} />;
}

function HighValues() {
  const text = useText(policyMessages);
  const needed = [{ required: true, message: text('needed') }];
  return (
    <EntryList
      name="high_values"
      title={text('high_values')}
      hint={text('high_values_hint')}
      entryTitle={text('high_value')}
      addText={text('add_high_value')}
      none={text('no_high_values')}
      fresh={() => ({ amount: null, currency: null })}
    >
      {(place) => (
        <FieldGrid>
          <Form.Item name={[place, 'currency']} label={text('currency')} rules={needed}>
            <CurrencySelect />
          </Form.Item>
          <Form.Item name={[place, 'amount']} label={text('amount')} rules={needed}>
            <DecimalField />
          </Form.Item>
        </FieldGrid>
      )}
    </EntryList>
  );
}

const valuesOf = ({ profile, high_values, raising_kinds, raising_tiers }: Policy) => ({
  profile,
  high_values,
  raising_kinds,
  raising_tiers,
});
