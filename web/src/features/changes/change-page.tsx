// One change: what, its impact, what was said to it, and the next step.
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { standingRequirementsQuery } from '@/api/requirements';
import { DifferenceList } from '@/kit/difference-list';
import { Facts } from '@/kit/facts';
import { useFormats } from '@/kit/formats';
import { InstantText } from '@/kit/instant-text';
import { Page, Section } from '@/kit/page';
import { PersonName } from '@/kit/person-name';
import { QueryStates } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { type Change, type ChangePart, changeQuery } from './api';
import { ChangeImpact } from './change-impact';
import { ChangeSteps } from './change-steps';
import styles from './changes.module.css';
import { stateTone, useChangeWords } from './wording';

export default function ChangePage() {
  const { text, word } = useChangeWords();
  const { id = '' } = useParams();
  const change = useQuery(changeQuery(id));
  const state = change.data?.state;
  return (
    <Page
      title={change.data?.number ?? text('change')}
      back={
        change.data
          ? { path: `/orders/${change.data.order_id}`, text: change.data.order_number }
          : { path: '/changes', text: text('changes') }
      }
      beside={state && <StatusTag tone={stateTone(state)} text={word(state)} />}
      actions={change.data && <ChangeSteps change={change.data} />}
      width="reading"
    >
      <QueryStates query={change}>{(data) => <ChangeBody change={data} />}</QueryStates>
    </Page>
  );
}

// What whoever follows the change does next, where no other notice says it.
const nextSteps = {
  draft: 'next_draft',
  refused: 'next_refused',
  awaiting_customer: 'next_awaiting_customer',
  contested: 'next_contested',
  accepted: 'next_accepted',
} as const;

function ChangeBody({ change }: { change: Change }) {
  const { text, word, field, partName, approvalReason } = useChangeWords();
  const formats = useFormats();
  const isOpen = change.state !== 'applied' && change.state !== 'withdrawn';
  return (
    <>
      {!change.is_base_current && (
        <Alert
          type="warning"
          showIcon
          title={text('base_moved_on')}
          description={
            change.conflicts.length > 0 && text('conflicts', { fields: formats.list(change.conflicts.map(field)) })
          }
        />
      )}
      {!change.is_settled && <Alert type="warning" showIcon title={text('not_settled')} />}
      {change.state === 'awaiting_approval' && (
        <Alert
          type="info"
          showIcon
          title={text('decide_hint')}
          action={<Link to="/approvals">{text('to_approvals')}</Link>}
        />
      )}
      {change.state in nextSteps && (
        <Alert type="info" showIcon title={text(nextSteps[change.state as keyof typeof nextSteps])} />
      )}
      <Section>
        <blockquote className={styles.reason}>{change.reason}</blockquote>
        <Facts
          facts={[
            [text('customer'), change.customer_name],
            [text('asked_by'), `${word(change.asked_by)} ${change.asked_by_name} · ${word(change.channel)}`],
            ...(change.requirement_id
              ? [
                  [
                    text('asked_in'),
                    <AskedIn key="asked" order={change.order_id} id={change.requirement_id} />,
                  ] as const,
                ]
              : []),
            [text('made_by'), <PersonName key="maker" name={change.made_by_name} />],
            [text('made_at'), <InstantText key="made" at={change.made_at} />],
            [text('base_revision'), text('revision_number', { number: change.base_revision })],
            [
              text('applied_revision'),
              change.applied_revision ? (
                <Link
                  key="revision"
                  to={`/orders/${change.order_id}/revisions?from=${change.base_revision}&to=${change.applied_revision}`}
                >
                  {text('revision_number', { number: change.applied_revision })}
                </Link>
              ) : (
                '–'
              ),
            ],
          ]}
        />
      </Section>
      <Section title={text('what_changes')}>
        <DifferenceList
          order={change.order_id}
          parts={change.parts}
          title={partName}
          below={(part) => <PartAnswer part={part} />}
        />
      </Section>
      <Section title={text('impact')}>
        <ChangeImpact impact={change.impact} />
        {isOpen && (
          <p className={styles.quiet}>
            {change.approval_reasons.length > 0
              ? text('needs_approval', { reasons: formats.list(change.approval_reasons.map(approvalReason)) })
              : text('needs_no_approval')}
          </p>
        )}
      </Section>
    </>
  );
}

// The customer's words in which they asked, among those that are kept with the order.
function AskedIn({ order, id }: { order: string; id: string }) {
  const { text } = useChangeWords();
  const kept = useQuery(standingRequirementsQuery(order));
  const words = kept.data?.find((one) => one.id === id);
  const voided = kept.data && !words ? text('voided_words') : '…';
  return <Link to={`/orders/${order}`}>{words ? (words.name ?? text('typed_text')) : voided}</Link>;
}

const tones = { accepted: 'good', countered: 'general', rejected: 'severe' } as const;

function PartAnswer({ part }: { part: ChangePart }) {
  const { text } = useChangeWords();
  const formats = useFormats();
  if (!part.is_for_customer) return <p className={styles.quiet}>{text('internal_part')}</p>;
  const { answer } = part;
  if (!answer) return <StatusTag tone="neutral" text={text('not_answered')} />;
  return (
    <p className={styles.answer}>
      <StatusTag tone={tones[answer.verdict]} text={text(`said_${answer.verdict}`)} />
      {answer.reason && <span>{answer.reason}</span>}
      <span className={styles.quiet}>
        {text('answered_by', { name: answer.answered_by, at: formats.instant(answer.answered_at) })}
        {' · '}
        {text(answer.channel ?? 'link')}
      </span>
    </p>
  );
}
