// The states that every page has besides its content: loading, empty, refused, failed and stale.
import { InboxOutlined, LockOutlined, QuestionCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { type ApiProblem, problemOf } from '@/api/problems';
import { useFeatureTexts } from './feature';
import { messages } from './messages';
import { StaleNote } from './stale-note';
import styles from './states.module.css';
import { useText, useWorded } from './text';

interface NoticeProps {
  icon: ReactNode;
  title: string;
  hint?: ReactNode;
  action?: ReactNode;
  tone?: 'calm' | 'bad';
  // It stands in place of a page, so its title is the page's.
  isWholePage?: boolean;
}

function Notice({ icon, title, hint, action, tone = 'calm', isWholePage = false }: NoticeProps) {
  const Title = isWholePage ? 'h1' : 'h2';
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'bad' ? 'alert' : undefined}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Title className={styles.title}>{title}</Title>
      {hint && <div className={styles.hint}>{hint}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}

// Nothing here yet: says what to do first.
export function EmptyHint(props: Pick<NoticeProps, 'title' | 'hint' | 'action' | 'isWholePage'>) {
  return <Notice icon={<InboxOutlined aria-hidden />} {...props} />;
}

// Grey bars after a short moment, so that a fast answer never flashes.
export function Loading({ lines = 6 }: { lines?: number }) {
  const text = useText(messages);
  return (
    <div className={styles.loading} role="status" aria-busy aria-label={text('loading')}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike
        <span key={line} className={styles.bar} />
      ))}
    </div>
  );
}

export function Refused({
  permission,
  isWholePage = false,
}: {
  permission?: string | undefined;
  isWholePage?: boolean;
}) {
  const text = useText(messages);
  const asText = useWorded();
  const wording = useFeatureTexts('permissionTexts')[permission ?? ''];
  const name = wording ? asText(wording) : permission;
  const hint = name ? text('refused_hint', { permission: name }) : text('refused_hint_plain');
  return (
    <Notice icon={<LockOutlined aria-hidden />} title={text('refused_title')} hint={hint} isWholePage={isWholePage} />
  );
}

export function NotFound({ action, isWholePage = false }: { action?: ReactNode; isWholePage?: boolean }) {
  const text = useText(messages);
  return (
    <Notice
      icon={<QuestionCircleOutlined aria-hidden />}
      title={text('not_found_title')}
      hint={text('not_found_hint')}
      isWholePage={isWholePage}
      action={action}
    />
  );
}

interface FailedProps {
  problem: ApiProblem;
  retry?: (() => void) | undefined;
  isWholePage?: boolean;
}

export function Failed({ problem, retry, isWholePage = false }: FailedProps) {
  const text = useText(messages);
  const reference = problem.requestId && text('reference', { id: problem.requestId });
  return (
    <Notice
      tone="bad"
      isWholePage={isWholePage}
      icon={<WarningOutlined aria-hidden />}
      title={text('failed_title')}
      hint={
        <>
          <p>{text(problem.status === 0 ? 'unreachable_hint' : 'failed_hint')}</p>
          {reference && <code className={styles.reference}>{reference}</code>}
        </>
      }
      action={retry && <Button onClick={retry}>{text('retry')}</Button>}
    />
  );
}

export function ProblemState({ problem, retry }: { problem: ApiProblem; retry?: (() => void) | undefined }) {
  if (problem.status === 403) return <Refused permission={problem.problems[0]?.limit || undefined} />;
  if (problem.status === 404) return <NotFound />;
  return <Failed problem={problem} retry={retry} />;
}

interface QueryStatesProps<Data> {
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'isPending' | 'dataUpdatedAt' | 'refetch'>;
  children: (data: Data) => ReactNode;
  lines?: number; // about as high as what will stand here
}

// Draws what a query gives, or the state it is in.
export function QueryStates<Data>({ query, children, lines }: QueryStatesProps<Data>) {
  const retry = () => void query.refetch();
  if (query.data !== undefined) {
    return <StaleNote loadedAt={query.error ? query.dataUpdatedAt : null}>{children(query.data)}</StaleNote>;
  }
  if (query.error) return <ProblemState problem={problemOf(query.error)} retry={retry} />;
  return <Loading {...(lines ? { lines } : {})} />;
}
