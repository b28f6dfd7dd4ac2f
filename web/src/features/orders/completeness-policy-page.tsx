// Which fields orders need: the trade's usual, and what is asked beyond or less of a kind or a customer.
import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { customers } from '@/api/choices';
import { useAccess } from '@/kit/access';
import { EntryList } from '@/kit/entry-list';
import { FieldGrid } from '@/kit/field-grid';
import { EmptyText } from '@/kit/fixed';
import { FoundSelect } from '@/kit/found-select';
import { Page, Section } from '@/kit/page';
import { RecordForm } from '@/kit/record-form';
import { Select } from '@/kit/select';
import { QueryStates } from '@/kit/states';
import { useText, useWorded } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { type CompletenessPolicy, completenessPolicyQuery, setCompletenessPolicy } from './api';
import { completenessMessages } from './completeness-messages';
import { menuMessages } from './menu-messages';
import { useOrderWords } from './wording';

const kinds = ['regular', 'rush', 'custom'] as const;
const needs = ['critical', 'required', 'not_required'] as const;

export default function CompletenessPolicyPage() {
  const asText = useWorded();
  const text = useText(completenessMessages);
  const policy = useQuery(completenessPolicyQuery);
  return (
    <Page title={asText(menuMessages.completeness_policy)} hint={text('policy_hint')} width="reading">
      <QueryStates query={policy}>
        {(data) => (
          <>
            <UsualNeeds policy={data} />
            <RulesForm key={data.revision} policy={data} />
          </>
        )}
      </QueryStates>
    </Page>
  );
}

function UsualNeeds({ policy }: { policy: CompletenessPolicy }) {
  const text = useText(completenessMessages);
  const { field } = useOrderWords();
  const named = (need: (typeof needs)[number]) =>
    policy.usual
      .filter((one) => one.need === need)
      .map((one) => field(one.field))
      .join(text('and'));
  return (
    <Section title={text('usual')} hint={text('usual_hint')}>
      <p>{text('usual_critical', { fields: named('critical') })}</p>
      <p>{text('usual_required', { fields: named('required') })}</p>
    </Section>
  );
}

const valuesOf = ({ rules }: CompletenessPolicy) => ({
  rules: rules.map(({ kind, customer_id, field, need }) => ({ kind, customer_id, field, need })),
});

function RulesForm({ policy }: { policy: CompletenessPolicy }) {
  const text = useText(completenessMessages);
  const { may } = useAccess();
  const done = useUndoNotice();
  const { word } = useOrderWords();
  return (
    <RecordForm
      initial={valuesOf(policy)}
      revision={policy.revision}
      labels={{
        rules: text('rules'),
        'rules/kind': text('rule_kind'),
        'rules/customer_id': text('rule_customer'),
        'rules/field': text('rule_field'),
        'rules/need': text('rule_need'),
      }}
      draft="completeness-policy"
      topics={['completeness', 'orders', 'work']}
      isFixed={!may('orders.policy')}
      save={({ values, revision }) => setCompletenessPolicy({ ...values, revision })}
      valuesOf={(current) => ({
        values: valuesOf(current as CompletenessPolicy),
        revision: (current as CompletenessPolicy).revision,
      })}
      onSaved={() => done(text('saved'))}
    >
      <EntryList
        name="rules"
        title={text('rules')}
        hint={text('rules_hint')}
        entryTitle={text('rule')}
        addText={text('add_rule')}
        none={text('no_rules')}
        fresh={() => ({ kind: null, customer_id: null, field: null, need: 'critical' })}
      >
        {(place) => (
          <FieldGrid>
            <Form.Item name={[place, 'kind']} label={text('rule_kind')}>
              <Select
                allowClear
                placeholder={<EmptyText>{text('every_kind')}</EmptyText>}
                options={kinds.map((value) => ({ value, label: word(`kind_${value}`) }))}
              />
            </Form.Item>
            <Form.Item name={[place, 'customer_id']} label={text('rule_customer')}>
              <FoundSelect choices={customers} placeholder={<EmptyText>{text('every_customer')}</EmptyText>} />
            </Form.Item>
            <Form.Item
              name={[place, 'field']}
              label={text('rule_field')}
              rules={[{ required: true, message: text('choose_field') }]}
            >
              <FieldSelect policy={policy} />
            </Form.Item>
            <Form.Item name={[place, 'need']} label={text('rule_need')} rules={[{ required: true }]}>
              <Select options={needs.map((value) => ({ value, label: text(`need_${value}`) }))} />
            </Form.Item>
          </FieldGrid>
        )}
      </EntryList>
    </RecordForm>
  );
}

interface FieldSelectProps {
  policy: CompletenessPolicy;
  // Given by the form.
  id?: string;
  value?: string | null;
  onChange?: (field: string) => void;
}

function FieldSelect({ policy, ...given }: FieldSelectProps) {
  const { field } = useOrderWords();
  return (
    <Select
      {...given}
      showSearch={{ optionFilterProp: 'label' }}
      options={policy.usual.map((one) => ({ value: one.field, label: field(one.field) }))}
    />
  );
}
