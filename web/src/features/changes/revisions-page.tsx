// What was agreed of an order, revision by revision, and the difference of any two.
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { useAccess } from '@/kit/access';
import { DifferenceList } from '@/kit/difference-list';
import { useFormats } from '@/kit/formats';
import { InstantText } from '@/kit/instant-text';
import { Page, Section } from '@/kit/page';
import { Select } from '@/kit/select';
import { QueryStates } from '@/kit/states';
import { differenceQuery, orderQuery, type Revision, revisionsQuery } from './api';
import styles from './changes.module.css';
import { useChangeWords } from './wording';

export default function RevisionsPage() {
  const { text } = useChangeWords();
  const { id = '' } = useParams();
  const revisions = useQuery(revisionsQuery(id));
  const order = useQuery(orderQuery(id)).data;
  return (
    <Page
      title={order ? text('revisions_of', { number: order.number }) : text('revisions')}
      beside={order && <Customer id={order.customer_id} name={order.customer_name} />}
      hint={text('revisions_hint')}
      back={{ path: `/orders/${id}`, text: order?.number ?? text('order') }}
      width="reading"
    >
      <QueryStates query={revisions}>
        {(data) => (
          <>
            <Section>
              <ul className={styles.plain}>
                {data.items.map((revision) => (
                  <RevisionLine key={revision.number} revision={revision} />
                ))}
              </ul>
            </Section>
            {data.items.length > 1 ? (
              <Compared order={id} revisions={data.items} />
            ) : (
              <p className={styles.quiet}>{text('one_revision')}</p>
            )}
          </>
        )}
      </QueryStates>
    </Page>
  );
}

function Customer({ id, name }: { id: string | null; name: string }) {
  const { may } = useAccess();
  return id && may('customers.read') ? <Link to={`/customers/${id}`}>{name}</Link> : <span>{name}</span>;
}

function RevisionLine({ revision }: { revision: Revision }) {
  const { text } = useChangeWords();
  return (
    <li>
      <strong>{text('revision_number', { number: revision.number })}</strong>
      {revision.reference ? (
        <Link to={`/changes/${revision.reference}`}>{revision.reference_number}</Link>
      ) : (
        <span>{text('revision_confirmed')}</span>
      )}
      <span className={styles.quiet}>
        {revision.made_by_name} <InstantText at={revision.made_at} />
      </span>
    </li>
  );
}

function Compared({ order, revisions }: { order: string; revisions: readonly Revision[] }) {
  const { text, partName } = useChangeWords();
  const formats = useFormats();
  const [params, setParams] = useSearchParams();
  const newest = revisions[0]?.number ?? 1;
  const from = Number(params.get('from')) || newest - 1;
  const to = Number(params.get('to')) || newest;
  const difference = useQuery(differenceQuery(order, from, to));
  const set = (name: 'from' | 'to', value: number) =>
    setParams({ from: String(from), to: String(to), [name]: String(value) }, { replace: true });
  const options = revisions.map(({ number }) => ({ value: number, label: text('revision_number', { number }) }));
  return (
    <Section title={text('what_changes')}>
      <div className={styles.choose}>
        <label htmlFor="compare-from">{text('compare_from')}</label>
        <Select id="compare-from" value={from} options={options} onChange={(value) => set('from', Number(value))} />
        <label htmlFor="compare-to">{text('compare_to')}</label>
        <Select id="compare-to" value={to} options={options} onChange={(value) => set('to', Number(value))} />
      </div>
      <QueryStates query={difference}>
        {({ parts, total_before, total_after }) =>
          parts.length === 0 ? (
            <p>{text('no_difference')}</p>
          ) : (
            <>
              <DifferenceList order={order} parts={parts} title={partName} />
              {total_before && total_after && (
                <p>
                  {text('total')}: {formats.money(total_before)} → <strong>{formats.money(total_after)}</strong>
                </p>
              )}
            </>
          )
        }
      </QueryStates>
    </Section>
  );
}
