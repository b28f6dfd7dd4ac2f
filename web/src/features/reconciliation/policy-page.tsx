// How long something that came in may be without an order.
import { useQuery } from '@tanstack/react-query';
import { Form, InputNumber } from 'antd';
import { Page, Section } from '@/kit/page';
import { RecordForm } from '@/kit/record-form';
import { QueryStates } from '@/kit/states';
import { useText, useWorded } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { type Policy, policyQuery, setPolicy } from './api';
import { menuMessages } from './menu-messages';
import { messages } from './messages';

const mostHours = 720;

export default function PolicyPage() {
  const text = useText(messages);
  const asText = useWorded();
  const policy = useQuery(policyQuery);
  return (
    <Page title={asText(menuMessages.reconciliation_policy)} width="reading">
      <Section hint={text('policy_hint')}>
        <QueryStates query={policy}>{(data) => <PolicyForm key={data.revision} policy={data} />}</QueryStates>
      </Section>
    </Page>
  );
}

function PolicyForm({ policy }: { policy: Policy }) {
  const text = useText(messages);
  const done = useUndoNotice();
  return (
    <RecordForm
      initial={{ patience_hours: policy.patience_hours }}
      revision={policy.revision}
      labels={{ patience_hours: text('patience_hours') }}
      draft="reconciliation-policy"
      topics={['reconciliation']}
      save={({ values, revision }) => setPolicy({ ...values, revision })}
      valuesOf={(current) => ({
        values: { patience_hours: (current as Policy).patience_hours },
        revision: (current as Policy).revision,
      })}
      onSaved={() => done(text('policy_saved'))}
    >
      <Form.Item
        name="patience_hours"
        label={text('patience_hours')}
        rules={[{ required: true, message: text('needed') }]}
      >
        <InputNumber min={1} max={mostHours} precision={0} />
      </Form.Item>
    </RecordForm>
  );
}
