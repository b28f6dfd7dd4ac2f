// Which changes somebody else must agree to, and who.
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, InputNumber } from 'antd';
import { Page, Section } from '@/kit/page';
import { RecordForm } from '@/kit/record-form';
import { Select } from '@/kit/select';
import { QueryStates } from '@/kit/states';
import { useUndoNotice } from '@/kit/undo-notice';
import { type ChangePolicy, changeableFields, editPolicy, policyQuery } from './api';
import { useChangeWords } from './wording';

const parties = ['supervisor', 'production', 'finance'] as const;

export default function ChangePolicyPage() {
  const { text } = useChangeWords();
  const policy = useQuery(policyQuery);
  return (
    <Page title={text('change_policy')} width="reading">
      <Section hint={text('policy_hint')}>
        <QueryStates query={policy}>{(data) => <PolicyForm key={data.revision} policy={data} />}</QueryStates>
      </Section>
    </Page>
  );
}

const valuesOf = ({ id: _id, revision: _revision, ...rest }: ChangePolicy) => rest;

function PolicyForm({ policy }: { policy: ChangePolicy }) {
  const { text, word, field } = useChangeWords();
  const done = useUndoNotice();
  const filled = [{ required: true, message: text('required') }];
  const labels = {
    value_basis_points: text('value_basis_points'),
    days_moved: text('days_moved'),
    fields: text('fields'),
    parties: text('parties'),
    answer_within_hours: text('answer_within_hours'),
  };
  return (
    <RecordForm
      initial={valuesOf(policy)}
      revision={policy.revision}
      labels={labels}
      draft="change-policy"
      topics={['changes']}
      save={({ values, revision }) => editPolicy({ ...values, revision })}
      valuesOf={(current) => ({
        values: valuesOf(current as ChangePolicy),
        revision: (current as ChangePolicy).revision,
      })}
      onSaved={() => done(text('policy_saved'))}
    >
      <Form.Item
        name="value_basis_points"
        label={labels.value_basis_points}
        rules={filled}
        getValueProps={(points: number | null) => ({ value: points === null ? null : points / 100 })}
        normalize={(percent: number | null) => (percent === null ? null : Math.round(percent * 100))}
      >
        <InputNumber min={0} max={100} step={1} suffix="%" />
      </Form.Item>
      <Form.Item name="days_moved" label={labels.days_moved} rules={filled}>
        <InputNumber min={0} max={365} precision={0} />
      </Form.Item>
      <Form.Item name="fields" label={labels.fields}>
        <Select<string[]>
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={changeableFields.map((value) => ({ value, label: field(value) }))}
        />
      </Form.Item>
      <Form.Item name="parties" label={labels.parties} rules={filled}>
        <Choices options={parties.map((value) => ({ value, label: word(value) }))} />
      </Form.Item>
      <Form.Item name="answer_within_hours" label={labels.answer_within_hours} rules={filled}>
        <InputNumber min={1} max={720} precision={0} />
      </Form.Item>
    </RecordForm>
  );
}

interface ChoicesProps {
  options: { value: string; label: string }[];
  // Given by the form, which also says of a needed one what a group cannot carry (aria-required).
  id?: string;
  value?: string[];
  onChange?: (values: string[]) => void;
}

function Choices({ options, value = [], onChange }: ChoicesProps) {
  return <Checkbox.Group options={options} value={value} onChange={(chosen) => onChange?.(chosen.map(String))} />;
}
