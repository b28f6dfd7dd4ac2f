import { Alert, Button, Radio } from 'antd';
import { useId, useState } from 'react';
import { useChange } from '@/kit/change';
import { Changeable } from '@/kit/changeable';
import { useFormats } from '@/kit/formats';
import { InstantText } from '@/kit/instant-text';
import { Section } from '@/kit/page';
import { ProblemAlert } from '@/kit/problem-alert';
import { useProblemText } from '@/kit/problem-text';
import { EmptyHint } from '@/kit/states';
import { useText } from '@/kit/text';
import { type ImportRun, runImport } from './api';
import { Under } from './check-step';
import { Facts } from './facts';
import { ordersToWrite } from './import-state';
import styles from './imports.module.css';
import { messages } from './messages';
import { ResultTable } from './result-table';

export function RunStep({ run, onCheck }: { run: ImportRun; onCheck: () => void }) {
  const text = useText(messages);
  const formats = useFormats();
  if (run.state === 'checked') {
    return (
      <Changeable permission="imports.run">
        <StartRun run={run} />
      </Changeable>
    );
  }
  if (run.state === 'uploaded' || run.state === 'staging' || run.state === 'checking') {
    return (
      <Section>
        <EmptyHint title={text('check_first')} action={<Button onClick={onCheck}>{text('check_title')}</Button>} />
      </Section>
    );
  }
  return (
    <>
      <Section title={text('run_title')} {...(run.is_historical ? { hint: text('was_historical') } : {})}>
        {run.state === 'failed' && <Failure run={run} />}
        {run.state === 'running' && <Under run={run} />}
        <Facts
          facts={[
            { name: text('orders_found'), value: formats.number(run.orders_total) },
            { name: text('outcome_created'), value: formats.number(run.orders_created) },
            { name: text('outcome_known'), value: formats.number(run.orders_known) },
            { name: text('outcome_refused'), value: formats.number(run.orders_refused) },
            ...(isCutShort(run)
              ? [{ name: text('not_reached'), value: formats.number(run.orders_total - run.orders_done) }]
              : []),
            ...(run.finished_at ? [{ name: text('finished_at'), value: <InstantText at={run.finished_at} /> }] : []),
          ]}
        />
      </Section>
      <ResultTable id={run.id} />
    </>
  );
}

const isCutShort = ({ state, orders_total, orders_done }: ImportRun) =>
  (state === 'cancelled' || state === 'failed') && orders_done < orders_total;

function StartRun({ run }: { run: ImportRun }) {
  const text = useText(messages);
  const formats = useFormats();
  const legend = useId();
  const [isHistorical, setHistorical] = useState(true);
  const running = useChange({
    topics: ['imports', 'orders'],
    call: (historical: boolean, headers) => runImport(run.id, { historical }, headers),
  });
  const toWrite = ordersToWrite(run);
  const start = () => void running.run(isHistorical).catch(() => {});
  return (
    <Section title={text('run_title')}>
      {running.problem && <ProblemAlert problem={running.problem} />}
      <p id={legend} className={styles.legend}>
        {text('kind_of_orders')}
      </p>
      <Radio.Group
        aria-labelledby={legend}
        className={styles.kinds}
        value={isHistorical}
        onChange={(event) => setHistorical(event.target.value)}
      >
        <Radio value={true}>
          <strong>{text('run_historical')}</strong>
          <span className={styles.explained}>{text('run_historical_hint')}</span>
        </Radio>
        <Radio value={false}>
          <strong>{text('run_current')}</strong>
          <span className={styles.explained}>{text('run_current_hint')}</span>
        </Radio>
      </Radio.Group>
      <NotWritten run={run} />
      <Button type="primary" loading={running.isRunning} {...(toWrite === 0 ? { disabled: true } : {})} onClick={start}>
        {text('run', { count: formats.number(toWrite) })}
      </Button>
    </Section>
  );
}

function NotWritten({ run }: { run: ImportRun }) {
  const text = useText(messages);
  const formats = useFormats();
  const { orders_with_problems: faulty, orders_there_already: known } = run;
  if (faulty + known === 0) return null;
  return (
    <ul className={styles.notWritten}>
      {faulty > 0 && <li>{text('not_written', { count: formats.number(faulty) })}</li>}
      {known > 0 && <li>{text('there_already', { count: formats.number(known) })}</li>}
    </ul>
  );
}

function Failure({ run }: { run: ImportRun }) {
  const text = useText(messages);
  const problemText = useProblemText();
  // "malformed_csv_quote /rows/17": a code, and where.
  const [code = '', place = ''] = (run.failure ?? '').split(' ');
  const row = /^\/rows\/(\d+)/.exec(place)?.[1];
  return (
    <Alert
      type="error"
      showIcon
      className={styles.failure}
      title={text('failed_title')}
      description={`${code ? problemText({ code }) : ''}${row ? ` (${text('row')} ${row})` : ''} ${text('failed_hint')}`}
    />
  );
}
