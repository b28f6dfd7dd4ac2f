import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { problemOf } from '@/api/problems';
import { useAccess } from '@/kit/access';
import { useChange } from '@/kit/change';
import { useFormats } from '@/kit/formats';
import { Section } from '@/kit/page';
import { ProblemAlert } from '@/kit/problem-alert';
import { EmptyHint, Loading, ProblemState } from '@/kit/states';
import { useText } from '@/kit/text';
import { checkImport, type ImportRun, problemsQuery } from './api';
import { Facts } from './facts';
import { isUnderWay, ordersToWrite, percentDone } from './import-state';
import styles from './imports.module.css';
import { messages } from './messages';
import { ProblemTable } from './problem-table';

interface CheckStepProps {
  run: ImportRun;
  onMapping: () => void;
  onNext: () => void;
}

export function CheckStep({ run, onMapping, onNext }: CheckStepProps) {
  const text = useText(messages);
  const formats = useFormats();
  const checking = useChange({ topics: ['imports'], call: checkImport });
  const mayRun = useAccess().may('imports.run');
  const isToCheck = mayRun && (run.state === 'uploaded' || run.state === 'checked');
  if (!run.mapping) {
    return (
      <Section>
        <EmptyHint
          title={text('mapping_first')}
          action={
            <Button type="primary" onClick={onMapping}>
              {text('go_mapping')}
            </Button>
          }
        />
      </Section>
    );
  }
  const isFresh = run.state === 'uploaded';
  // The refusal is drawn, so nothing is left to catch.
  const check = () => void checking.run(run.id).catch(() => {});
  return (
    <>
      <Section
        title={text('check_title')}
        hint={text('check_hint')}
        actions={
          <>
            {isToCheck && (
              <Button {...(isFresh ? { type: 'primary' as const } : {})} loading={checking.isRunning} onClick={check}>
                {text(isFresh ? 'check' : 'check_again')}
              </Button>
            )}
            {run.state === 'checked' && (
              <Button type="primary" onClick={onNext}>
                {text('go_run')}
              </Button>
            )}
          </>
        }
      >
        {checking.problem && <ProblemAlert problem={checking.problem} />}
        {(run.state === 'staging' || run.state === 'checking') && <Under run={run} />}
        {!isFresh && (
          <Facts
            facts={[
              { name: text('rows_read'), value: formats.number(run.rows_staged) },
              { name: text('orders_found'), value: formats.number(run.orders_total) },
              { name: text('orders_checked'), value: formats.number(run.orders_checked) },
              ...(run.state === 'checked'
                ? [{ name: text('to_write'), value: formats.number(ordersToWrite(run)) }]
                : []),
              { name: text('with_problems'), value: formats.number(run.orders_with_problems) },
              { name: text('outcome_known'), value: formats.number(run.orders_there_already) },
              { name: text('problem_count'), value: formats.number(run.problem_count) },
            ]}
          />
        )}
      </Section>
      {!isFresh && !isUnderWay(run.state) && <Problems run={run} />}
    </>
  );
}

export function Under({ run }: { run: ImportRun }) {
  const text = useText(messages);
  const formats = useFormats();
  const percent = percentDone(run);
  const count = formats.number(run.state === 'checking' ? run.orders_checked : run.orders_done);
  const reached =
    run.state === 'staging'
      ? text('reached_staging', { count: formats.number(run.rows_staged) })
      : text(run.state === 'checking' ? 'reached_checking' : 'reached_running', {
          count,
          total: formats.number(run.orders_total),
        });
  return (
    <div className={styles.under}>
      <Progress
        percent={percent ?? 0}
        showInfo={percent !== null}
        status="active"
        aria-label={text(`state_${run.state}`)}
      />
      <p className={styles.reached}>{reached}</p>
      <p className={styles.note} role="status">
        {text('left_running')}
      </p>
    </div>
  );
}

function Problems({ run }: { run: ImportRun }) {
  const text = useText(messages);
  const query = useInfiniteQuery(problemsQuery(run.id));
  if (run.problem_count === 0 && run.state !== 'failed') {
    return (
      <Section>
        <EmptyHint title={text('no_problems')} hint={text('no_problems_hint')} />
      </Section>
    );
  }
  if (query.isPending) return <Loading />;
  if (query.error) return <ProblemState problem={problemOf(query.error)} retry={() => void query.refetch()} />;
  // Of one answer both: while orders are checked there are ever more.
  const { kept, total } = query.data.pages.at(-1) ?? { kept: 0, total: 0 };
  return (
    <ProblemTable
      importId={run.id}
      problems={query.data.pages.flatMap((page) => page.items)}
      kept={kept}
      total={total}
      hasMore={query.hasNextPage}
      isLoading={query.isFetchingNextPage}
      onMore={() => void query.fetchNextPage()}
    />
  );
}
