// What the form of one record does: sends, keeps, settles conflicts, and takes over what others changed
// as long as nothing was typed into it.
import type { FormInstance } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { type ApiProblem, problemOf } from '@/api/problems';
import { type RepeatSafe, useChange } from './change';
import type { EntryKeys, FieldValues } from './conflict-parts';
import { keptValues, restoredValues } from './draft-values';
import { messages } from './messages';
import { type FieldName, placedProblems } from './problem-fields';
import { useProblemText } from './problem-text';
import { useText } from './text';
import { useUnsavedDraft } from './unsaved-draft';

export interface Sent<Values> {
  values: Values;
  // The revision that the input was made on; 0 for a new record.
  revision: number;
}

interface KeptInput<Values> extends Sent<Values> {
  // What it began with, so that a conflict knows what was never touched.
  begun?: Values | null;
}

export interface RecordFormOptions<Values extends FieldValues, Saved> {
  initial: Values;
  revision?: number;
  // What each field is called, for conflicts and for problems about fields that are not shown; a field of a
  // list's entries as "contacts/email".
  labels: Readonly<Record<string, string>>;
  // Lists whose entries are compared one by one in a conflict, and the field that they are known by.
  entryKeys?: EntryKeys;
  // Where unsaved input is kept ("people/01h…"); null: nowhere.
  draft: string | null;
  // Fields that are never kept, such as passwords.
  secrets?: readonly (keyof Values)[];
  topics: readonly string[];
  save: (sent: Sent<Values>, headers: RepeatSafe) => Promise<Saved>;
  onSaved: (saved: Saved) => void;
  // The form's values of the record as the server has it now.
  valuesOf?: (current: unknown) => Sent<Values>;
}

type Fields = Parameters<FormInstance['setFields']>[0];
type FieldPath = Fields[number]['name'];

export function useRecordForm<Values extends FieldValues, Saved>(
  form: FormInstance<Values>,
  options: RecordFormOptions<Values, Saved>,
) {
  const { initial, revision = 0, labels, entryKeys, topics, save, onSaved, valuesOf } = options;
  const text = useText(messages);
  const problemText = useProblemText();
  const draft = useUnsavedDraft<KeptInput<Values>>(options.draft);
  const [restored] = useState(() => {
    if (!draft.restored) return null;
    const { values, begun } = draft.restored.value;
    const completed = (kept: Values) => restoredValues(kept, initial, entryKeys);
    return { values: completed(values), begun: begun ? completed(begun) : null };
  });
  const [base, setBase] = useState(draft.restored?.value.revision ?? revision);
  // What the input began with: a draft may be older than what the server has now.
  const [begun, setBegun] = useState(restored ? restored.begun : initial);
  const [conflict, setConflict] = useState<{ mine: Values; theirs: Values; revision: number } | null>(null);
  const [refusal, setRefusal] = useState<{ problem: ApiProblem; lines: string[] } | null>(null);
  const change = useChange({ topics, call: save });
  const marked = useRef<readonly FieldName[]>([]);

  const fill = (values: Values) => form.setFieldsValue(values as Parameters<typeof form.setFieldsValue>[0]);
  const setFields = (names: readonly FieldName[], data: { errors: string[] } | { touched: boolean }) =>
    form.setFields(names.map((name) => ({ name: name as FieldPath, ...data })) as Parameters<typeof form.setFields>[0]);
  const shownFields = () => form.getFieldsError().map((field) => field.name as FieldName);

  // Somebody else changed the record. An untouched form shows it at once; in a touched one the input keeps
  // its revision, so that saving it cannot pass over theirs unseen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another revision is another record
  useEffect(() => {
    if (revision === base || draft.restored || form.isFieldsTouched()) return;
    begin();
  }, [revision]);

  const begin = () => {
    fill(initial);
    setBase(revision);
    setBegun(initial);
  };

  const submit = async (values: Values, madeOn: number) => {
    if (change.isRunning) return;
    setRefusal(null);
    setFields(marked.current, { errors: [] });
    try {
      const saved = await change.run({ values, revision: madeOn });
      draft.discard();
      setFields(shownFields(), { touched: false });
      onSaved(saved);
    } catch (error) {
      refuse(problemOf(error), values);
    }
  };

  const refuse = (problem: ApiProblem, mine: Values) => {
    if (problem.status === 409 && valuesOf && problem.current !== null) {
      const current = valuesOf(problem.current);
      setConflict({ mine, theirs: current.values, revision: current.revision });
      return;
    }
    const { fields, unplaced } = placedProblems(problem.problems, shownFields(), problemText);
    marked.current = fields.map(({ name }) => name);
    for (const { name, errors } of fields) setFields([name], { errors });
    const [first] = marked.current;
    if (first) form.scrollToField(first as Parameters<typeof form.scrollToField>[0], { focus: true });
    const lines = unplaced.map((one) => `${labels[one.path.replace(/^\//, '')] ?? one.path}: ${problemText(one)}`);
    if (fields.length > 0) lines.unshift(text('problem_fields', { count: fields.length }));
    setRefusal({ problem, lines });
  };

  return {
    draft,
    initialValues: { ...initial, ...restored?.values },
    conflict: conflict && { ...conflict, base: begun },
    refusal,
    isSaving: change.isRunning,
    submit: (values: Values) => void submit({ ...initial, ...values }, base),
    keepInput: (changed: Partial<Values>, values: Values) => {
      // What is being corrected is no longer marked.
      setFields(
        marked.current.filter(([field]) => field !== undefined && field in changed),
        { errors: [] },
      );
      const kept = { ...keptValues(values, begun ?? initial, entryKeys) };
      const before = begun && { ...begun };
      for (const secret of options.secrets ?? []) {
        delete kept[secret];
        delete before?.[secret];
      }
      draft.keep({ values: kept, revision: base, begun: before });
    },
    startAfresh: () => {
      draft.discard();
      begin();
    },
    leaveConflict: () => setConflict(null),
    settleConflict: (chosen: Values) => {
      if (!conflict) return;
      fill(chosen);
      setConflict(null);
      setBase(conflict.revision);
      setBegun(conflict.theirs);
      void submit(chosen, conflict.revision);
    },
  };
}
