import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useAccess } from '@/kit/access';
import { useChange } from '@/kit/change';
import { Fixed } from '@/kit/fixed';
import { ProblemAlert } from '@/kit/problem-alert';
import { useProblemText } from '@/kit/problem-text';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { useUnsavedDraft } from '@/kit/unsaved-draft';
import { checkImport, chooseMapping, type ImportRun, type Mapping, mappingsQuery, type SavedMapping } from './api';
import styles from './imports.module.css';
import {
  draftOf,
  draftProblems,
  fittingMapping,
  type MappingDraft,
  mappingOf,
  suggestedMapping,
} from './mapping-draft';
import { MappingHead } from './mapping-head';
import { messages } from './messages';
import { ReferenceRules } from './reference-rules';
import { RuleList } from './rule-list';
import { SaveMapping } from './save-mapping';
import { targetWords } from './use-targets';

interface MappingStepProps {
  run: ImportRun;
  onChosen: () => void;
}

export function MappingStep(props: MappingStepProps) {
  const mappings = useQuery(mappingsQuery);
  return (
    <QueryStates query={mappings}>
      {({ items, targets }) => <MappingEditor {...props} mappings={items} targets={targets} />}
    </QueryStates>
  );
}

interface MappingEditorProps extends MappingStepProps {
  mappings: readonly SavedMapping[];
  targets: readonly string[];
}

function MappingEditor({ run, onChosen, mappings, targets }: MappingEditorProps) {
  const text = useText(messages);
  const problemText = useProblemText();
  const { columns } = run.detection;
  const initial = (): Mapping =>
    run.mapping ??
    fittingMapping(mappings, columns) ??
    suggestedMapping(run.name.replace(/\.\w+$/, ''), columns, targets, targetWords);
  const unsaved = useUnsavedDraft<MappingDraft>(`imports/${run.id}`);
  const [draft, setDraft] = useState<MappingDraft>(() => unsaved.restored?.value ?? draftOf(initial()));
  const choosing = useChange({
    topics: ['imports'],
    call: async (mapping: Mapping, headers) => {
      await chooseMapping(run.id, mapping);
      return checkImport(run.id, headers);
    },
  });
  const [saveProblem, setSaveProblem] = useState<typeof choosing.problem>(null);
  const mayRun = useAccess().may('imports.run');
  const isSettled = run.state !== 'uploaded' && run.state !== 'checked';
  const isFixed = isSettled || !mayRun;
  const problem = choosing.problem ?? saveProblem;
  const { at, unplaced } = draftProblems(problem?.problems ?? [], draft, problemText);
  const change = (next: MappingDraft) => {
    setDraft(next);
    unsaved.keep(next);
  };
  const take = (mapping: Mapping) => {
    choosing.reset();
    setSaveProblem(null);
    change(draftOf(mapping));
  };
  const discard = () => {
    unsaved.discard();
    choosing.reset();
    setDraft(draftOf(initial()));
  };
  const choose = async () => {
    setSaveProblem(null);
    try {
      await choosing.run(mappingOf(draft));
      unsaved.discard();
      onChosen();
    } catch {
      // Drawn at the fields, and above them.
    }
  };
  const parts = { draft, change, at, columns, sample: run.detection.sample };
  return (
    <Fixed isFixed={isFixed}>
      <div className={styles.parts}>
        {isSettled && <Alert type="info" showIcon title={text('mapping_fixed')} />}
        {unsaved.restored && !isFixed && (
          <Alert
            type="info"
            showIcon
            title={text('draft_restored')}
            action={
              <Button size="small" onClick={discard}>
                {text('draft_discard')}
              </Button>
            }
          />
        )}
        {problem && (problem.problems.length === 0 || unplaced.length > 0) && (
          <ProblemAlert problem={problem} lines={unplaced.map(problemText)} />
        )}
        <MappingHead {...parts} mappings={mappings} take={take} />
        <RuleList {...parts} />
        <ReferenceRules {...parts} />
        {!isFixed && (
          <div className={styles.foot}>
            <SaveMapping draft={draft} mappings={mappings} onProblem={setSaveProblem} />
            <Button type="primary" loading={choosing.isRunning} onClick={() => void choose()}>
              {text('use_and_check')}
            </Button>
          </div>
        )}
      </div>
    </Fixed>
  );
}
