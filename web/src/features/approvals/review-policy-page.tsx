// Of which orders contract review is asked, of whom, and how soon they answer.
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, InputNumber } from 'antd';
import { Page, Section } from '@/kit/page';
import { RecordForm } from '@/kit/record-form';
import { QueryStates } from '@/kit/states';
import { useUndoNotice } from '@/kit/undo-notice';
import { changePolicy, policyQuery, type ReviewPolicy } from './api';
import { useApprovalWords } from './wording';

const kinds = ['regular', 'rush', 'custom'] as const;
const parties = ['production', 'purchasing', 'finance'] as const;
const mostHours = 720;

export default function ReviewPolicyPage() {
  const { text } = useApprovalWords();
  const policy = useQuery(policyQuery);
  return (
    <Page title={text('review_policy')} width="reading">
      <Section hint={text('review_policy_hint')}>
        <QueryStates query={policy}>{(data) => <PolicyForm key={data.revision} policy={data} />}</QueryStates>
      </Section>
    </Page>
  );
}

function PolicyForm({ policy }: { policy: ReviewPolicy }) {
  const { text, word } = useApprovalWords();
  const done = useUndoNotice();
  const filled = [{ required: true, message: text('required') }];
  const labels = {
    kinds: text('review_kinds'),
    parties: text('review_parties'),
    answer_within_hours: text('answer_within_hours'),
  };
  const options = (codes: readonly string[]) => codes.map((value) => ({ value, label: word(value) }));
  return (
    <RecordForm
      initial={valuesOf(policy)}
      revision={policy.revision}
      labels={labels}
      draft="contract-review-policy"
      topics={['approvals', 'orders']}
      save={({ values, revision }) => changePolicy({ ...values, revision })}
      valuesOf={(current) => ({
        values: valuesOf(current as ReviewPolicy),
        revision: (current as ReviewPolicy).revision,
      })}
      onSaved={() => done(text('policy_saved'))}
    >
      <Form.Item name="kinds" label={labels.kinds}>
        <Choices options={options(kinds)} />
      </Form.Item>
      <Form.Item name="parties" label={labels.parties} rules={filled}>
        <Choices options={options(parties)} />
      </Form.Item>
      <Form.Item name="answer_within_hours" label={labels.answer_within_hours} rules={filled}>
        <InputNumber min={1} max={mostHours} precision={0} />
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

const valuesOf = ({ kinds, parties, answer_within_hours }: ReviewPolicy) => ({ kinds, parties, answer_within_hours });
