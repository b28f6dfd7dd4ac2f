// The form of one record. It keeps unsaved input over a reload, puts the server's problems at their
// fields, and settles a conflict of revisions without losing what was typed.
import { Alert, Button, Form, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import type { FieldValues } from './conflict-parts';
import { Fixed, useFixed } from './fixed';
import { useFormats } from './formats';
import { messages } from './messages';
import { ProblemAlert } from './problem-alert';
import styles from './record-form.module.css';
import { RevisionConflict } from './revision-conflict';
import { useText } from './text';
import { type RecordFormOptions, useRecordForm } from './use-record-form';

interface RecordFormProps<Values extends FieldValues, Saved> extends RecordFormOptions<Values, Saved> {
  onCancel?: () => void;
  saveText?: string;
  // A field's value in words, for conflicts.
  showValue?: (field: string, value: unknown) => ReactNode;
  // To be read only: the person may see but not change.
  isFixed?: boolean;
  // "required" where leaving a field empty says something, as in copying from a document.
  marks?: 'optional' | 'required';
  form?: FormInstance<Values>;
  children: ReactNode;
}

export function RecordForm<Values extends FieldValues, Saved>(props: RecordFormProps<Values, Saved>) {
  const { labels, onCancel, showValue, children } = props;
  const text = useText(messages);
  const formats = useFormats();
  const [own] = Form.useForm<Values>();
  const form = props.form ?? own;
  const isWithinFixed = useFixed();
  const isFixed = isWithinFixed || props.isFixed === true;
  // Nothing unsaved passes for what is there.
  const { draft, conflict, refusal, isSaving, ...record } = useRecordForm(
    form,
    isFixed ? { ...props, draft: null } : props,
  );
  const marks = props.marks === 'required' ? true : 'optional';

  return (
    <Fixed isFixed={isFixed}>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={isFixed ? false : marks}
        initialValues={record.initialValues}
        onValuesChange={record.keepInput}
        onFinish={record.submit}
        scrollToFirstError={{ focus: true }}
      >
        {draft.restored && (
          <Alert
            className={styles.note}
            type="info"
            showIcon
            title={text('draft_restored', { at: formats.instant(draft.restored.kept_at) })}
            action={
              <Button size="small" onClick={record.startAfresh}>
                {text('draft_discard')}
              </Button>
            }
          />
        )}
        {refusal && <ProblemAlert problem={refusal.problem} lines={refusal.lines} />}
        <div className={styles.form}>{children}</div>
        {!isFixed && (
          <div className={styles.footer}>
            <Button type="primary" htmlType="submit" loading={isSaving}>
              {props.saveText ?? text('save')}
            </Button>
            {onCancel && <Button onClick={onCancel}>{text('cancel')}</Button>}
          </div>
        )}
        {conflict && (
          <RevisionConflict
            mine={conflict.mine}
            theirs={conflict.theirs}
            base={conflict.base}
            labels={labels}
            entryKeys={props.entryKeys}
            show={showValue}
            onCancel={record.leaveConflict}
            onSave={record.settleConflict}
          />
        )}
      </Form>
    </Fixed>
  );
}
