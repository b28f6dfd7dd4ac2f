// The form of one record. It keeps unsaved input over a reload, puts the server's problems at their
// fields, and settles a conflict of revisions without losing what was typed.
import { Alert, Button, Form, type FormInstance } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { type ApiProblem, problemOf } from '@/api/problems';
import { type RepeatSafe, useChange } from './change';
import { useFormats } from './formats';
import { messages } from './messages';
import { ProblemAlert } from './problem-alert';
import { type FieldName, placedProblems } from './problem-fields';
import { useProblemText } from './problem-text';
import styles from './record-form.module.css';
import { type FieldValues, RevisionConflict } from './revision-conflict';
import { useText } from './text';
import { useUnsavedDraft } from './unsaved-draft';

interface Sent<Values> {
  values: Values;
  // The revision that the input was made on; 0 for a new record.
  revision: number;
}

interface RecordFormProps<Values extends FieldValues, Saved> {
  initial: Values;
  revision?: number;
  // What each field is called, for conflicts and for problems about fields that are not shown.
  labels: Readonly<Record<string, string>>;
  // "person/01h…", or null where nothing may be kept (passwords).
  draft: string | null;
  topics: readonly string[];
  save: (sent: Sent<Values>, headers: RepeatSafe) => Promise<Saved>;
  onSaved: (saved: Saved) => void;
  onCancel?: () => void;
  saveText?: string;
  // The form's values of the record as the server has it now.
  valuesOf?: (current: unknown) => { values: Values; revision: number };
  showValue?: (field: string, value: unknown) => ReactNode;
  // To be read only: the person may see but not change.
  isFixed?: boolean;
  form?: FormInstance<Values>;
  children: ReactNode;
}

export function RecordForm<Values extends FieldValues, Saved>(props: RecordFormProps<Values, Saved>) {
  const { initial, labels, topics, save, onSaved, onCancel, valuesOf, showValue, children } = props;
  const text = useText(messages);
  const formats = useFormats();
  const problemText = useProblemText();
  const [own] = Form.useForm<Values>();
  const form = props.form ?? own;
  const draft = useUnsavedDraft<Sent<Values>>(props.draft);
  const [base, setBase] = useState(draft.restored?.value.revision ?? props.revision ?? 0);
  const [conflict, setConflict] = useState<{ mine: Values; theirs: Values; revision: number } | null>(null);
  const [general, setGeneral] = useState<{ problem: ApiProblem; lines: string[] } | null>(null);
  const change = useChange({ topics, call: save });

  const submit = async (values: Values, revision: number) => {
    if (change.isRunning) return;
    setGeneral(null);
    try {
      const saved = await change.run({ values, revision });
      draft.discard();
      onSaved(saved);
    } catch (error) {
      refuse(problemOf(error), values);
    }
  };

  const refuse = (problem: ApiProblem, values: Values) => {
    if (problem.status === 409 && valuesOf && problem.current !== null) {
      const current = valuesOf(problem.current);
      setConflict({ mine: values, theirs: current.values, revision: current.revision });
      return;
    }
    const shown = form.getFieldsError().map((field) => field.name as FieldName);
    const { fields, unplaced } = placedProblems(problem.problems, shown, problemText);
    form.setFields(fields as Parameters<typeof form.setFields>[0]);
    const [first] = fields;
    if (first) form.scrollToField(first.name as Parameters<typeof form.scrollToField>[0], { focus: true });
    const lines = unplaced.map((one) => `${labels[one.path.replace(/^\//, '')] ?? one.path}: ${problemText(one)}`);
    if (fields.length > 0) lines.unshift(text('problem_fields', { count: fields.length }));
    setGeneral({ problem, lines });
  };

  const startAfresh = () => {
    draft.discard();
    form.setFieldsValue(initial as Parameters<typeof form.setFieldsValue>[0]);
    setBase(props.revision ?? 0);
  };

  // antd marks the field of a problem as long as it is not touched again.
  const { keep } = draft;
  const keepInput = (_changed: unknown, values: Values) => keep({ values, revision: base });
  useEffect(() => {
    if (!draft.restored && props.revision !== undefined) setBase(props.revision);
  }, [draft.restored, props.revision]);

  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark="optional"
      disabled={props.isFixed === true}
      initialValues={{ ...initial, ...draft.restored?.value.values }}
      onValuesChange={keepInput}
      onFinish={(values) => void submit({ ...initial, ...values }, base)}
      scrollToFirstError={{ focus: true }}
    >
      {draft.restored && (
        <Alert
          className={styles.note}
          type="info"
          showIcon
          title={text('draft_restored', { at: formats.instant(draft.restored.kept_at) })}
          action={
            <Button size="small" onClick={startAfresh}>
              {text('draft_discard')}
            </Button>
          }
        />
      )}
      {general && <ProblemAlert problem={general.problem} lines={general.lines} />}
      {children}
      {!props.isFixed && (
        <div className={styles.footer}>
          <Button type="primary" htmlType="submit" loading={change.isRunning}>
            {props.saveText ?? text('save')}
          </Button>
          {onCancel && <Button onClick={onCancel}>{text('cancel')}</Button>}
        </div>
      )}
      {conflict && (
        <RevisionConflict
          mine={conflict.mine}
          theirs={conflict.theirs}
          labels={labels}
          show={showValue}
          onCancel={() => setConflict(null)}
          onSave={(chosen) => {
            form.setFieldsValue(chosen as Parameters<typeof form.setFieldsValue>[0]);
            setConflict(null);
            setBase(conflict.revision);
            void submit(chosen, conflict.revision);
          }}
        />
      )}
    </Form>
  );
}
