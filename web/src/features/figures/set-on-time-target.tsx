// The share of promises that is wanted to be kept.
import { useQuery } from '@tanstack/react-query';
import { Form, InputNumber, Modal } from 'antd';
import { RecordForm } from '@/kit/record-form';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { type OnTimeTarget, onTimeTargetQuery, setOnTimeTarget } from './api';
import { messages } from './messages';

export function SetOnTimeTarget({ onClose }: { onClose: () => void }) {
  const text = useText(messages);
  const target = useQuery(onTimeTargetQuery);
  return (
    <Modal open title={text('basis_points')} footer={null} onCancel={onClose} width={420} destroyOnHidden>
      <p>{text('target_hint')}</p>
      <QueryStates query={target}>{(data) => <TargetForm target={data} onClose={onClose} />}</QueryStates>
    </Modal>
  );
}

// People write 95.5 %, the server keeps hundredths of a percent.
const asPercent = (points: number | null) => ({ value: points === null ? null : points / 100 });
const asPoints = (percent: number | null) => (percent === null ? null : Math.round(percent * 100));

function TargetForm({ target, onClose }: { target: OnTimeTarget; onClose: () => void }) {
  const text = useText(messages);
  const done = useUndoNotice();
  return (
    <RecordForm
      initial={{ basis_points: target.basis_points }}
      revision={target.revision}
      labels={{ basis_points: text('basis_points') }}
      draft="figures/on_time/target"
      topics={['figures', 'orders']}
      save={({ values, revision }) => setOnTimeTarget({ ...values, revision })}
      valuesOf={(current) => ({
        values: { basis_points: (current as OnTimeTarget).basis_points },
        revision: (current as OnTimeTarget).revision,
      })}
      onSaved={() => {
        done(text('target_saved'));
        onClose();
      }}
      onCancel={onClose}
    >
      <Form.Item name="basis_points" label={text('basis_points')} getValueProps={asPercent} normalize={asPoints}>
        <InputNumber min={0.01} max={100} precision={2} suffix="%" style={{ width: '100%' }} />
      </Form.Item>
    </RecordForm>
  );
}
