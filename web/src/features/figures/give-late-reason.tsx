// Says why a line was late.
import { Form, Input, Modal } from 'antd';
import { RecordForm } from '@/kit/record-form';
import { Select } from '@/kit/select';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { giveReason, type LateExplanation, type OnTimeLine } from './api';
import { lateMessages, reasonMessages } from './late-reason-messages';
import { lateReasons } from './on-time-question';

const longestNote = 500;

export function GiveLateReason({ line, onClose }: { line: OnTimeLine; onClose: () => void }) {
  const text = useText(lateMessages);
  const reasonText = useText(reasonMessages);
  const done = useUndoNotice();
  const [form] = Form.useForm<LateExplanation>();
  const reason = Form.useWatch('late_reason', form);
  const title = text('give_reason_of', { order: line.order_number, position: line.position });
  return (
    <Modal open title={title} footer={null} onCancel={onClose} width={460} destroyOnHidden>
      <RecordForm<LateExplanation, LateExplanation>
        form={form}
        initial={{ late_reason: line.late_reason, late_note: line.late_note }}
        revision={0}
        labels={{ late_reason: text('late_reason'), late_note: text('late_note') }}
        draft={`figures/late-reason/${line.line_id}`}
        topics={['orders']}
        save={({ values }) => giveReason(line.line_id, values)}
        valuesOf={(current) => ({ values: current as LateExplanation, revision: 0 })}
        onSaved={() => {
          done(text('reason_given'));
          onClose();
        }}
        onCancel={onClose}
      >
        <Form.Item
          name="late_reason"
          label={text('late_reason')}
          rules={[{ required: line.late_reason === null, message: text('reason_needed') }]}
        >
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={lateReasons.map((value) => ({ value, label: reasonText(value) }))}
          />
        </Form.Item>
        <Form.Item
          name="late_note"
          label={text('late_note')}
          rules={[{ required: reason === 'other', whitespace: true, message: text('note_needed') }]}
        >
          <Input.TextArea maxLength={longestNote} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </RecordForm>
    </Modal>
  );
}
