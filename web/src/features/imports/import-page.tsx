import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Steps } from 'antd';
import { useEffect, useRef } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { refresh } from '@/api/query';
import { useAccess } from '@/kit/access';
import { Page } from '@/kit/page';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { type ImportRun, importQuery } from './api';
import { CancelImport } from './cancel-import';
import { CheckStep } from './check-step';
import { FileStep } from './file-step';
import { isOver, type Step, stepDue, steps } from './import-state';
import styles from './imports.module.css';
import { MappingStep } from './mapping-step';
import { messages } from './messages';
import { RunStep } from './run-step';
import { ImportStateTag } from './state-tag';

export default function ImportPage() {
  const text = useText(messages);
  const { id = '' } = useParams();
  const run = useQuery(importQuery(id));
  const mayRun = useAccess().may('imports.run');
  return (
    <Page
      title={run.data?.name ?? text('imports')}
      back={{ path: '/imports', text: text('imports') }}
      beside={run.data && <ImportStateTag state={run.data.state} isCancelling={run.data.is_cancelling} />}
      actions={mayRun && run.data && !isOver(run.data.state) && <CancelImport run={run.data} />}
    >
      <QueryStates query={run}>{(data) => <Wizard key={data.id} run={data} />}</QueryStates>
    </Page>
  );
}

function Wizard({ run }: { run: ImportRun }) {
  const text = useText(messages);
  const [params, setParams] = useSearchParams();
  const client = useQueryClient();
  const seen = useRef(run.state);
  useEffect(() => {
    if (seen.current === run.state) return;
    seen.current = run.state;
    // What hangs on it (problems, results) was read in the state before.
    void refresh(client, 'imports', run.id);
    if (isOver(run.state)) void refresh(client, 'orders');
  }, [client, run.id, run.state]);
  const due = stepDue(run);
  const finished = steps.indexOf(due) + (run.state === 'checked' ? 1 : 0);
  const shown = steps.find((step) => step === params.get('step')) ?? due;
  const go = (step: Step) => setParams({ step });
  return (
    <>
      <nav className={styles.steps} aria-label={text('steps')}>
        <Steps
          size="small"
          responsive={false}
          current={steps.indexOf(shown)}
          onChange={(place) => go(steps[place] ?? 'file')}
          items={steps.map((step) => ({
            title: text(`step_${step}`),
            status: step === shown ? 'process' : steps.indexOf(step) < finished ? 'finish' : 'wait',
          }))}
        />
      </nav>
      {shown === 'file' && <FileStep run={run} onNext={() => go('mapping')} />}
      {shown === 'mapping' && <MappingStep run={run} onChosen={() => go('check')} />}
      {shown === 'check' && <CheckStep run={run} onMapping={() => go('mapping')} onNext={() => go('run')} />}
      {shown === 'run' && <RunStep run={run} onCheck={() => go('check')} />}
    </>
  );
}
