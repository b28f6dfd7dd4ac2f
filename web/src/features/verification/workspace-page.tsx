// Where an order is verified: the customer's documents on the left, on the right the blind entry and, once that is
// submitted, the comparison with the order, its differences and signatures.
import { useQuery } from '@tanstack/react-query';
import { Alert, Segmented } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { problemOf } from '@/api/problems';
import { useSession } from '@/kit/access';
import { Page, Section } from '@/kit/page';
import { useProblemText } from '@/kit/problem-text';
import { RecordPanels } from '@/kit/record-panels';
import { useRecordReading } from '@/kit/recorded';
import { EmptyHint, Loading, QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { readingQuery, type Standing, standingQuery } from './api';
import { BlindForm } from './blind-form';
import { ComparisonView } from './comparison-view';
import { readingMessages } from './reading-messages';
import { standingMessages } from './standing-messages';
import { StandingView } from './standing-view';
import styles from './verification.module.css';

export default function WorkspacePage() {
  const text = useText(readingMessages);
  const problemText = useProblemText();
  const { id = '' } = useParams();
  const standing = useQuery(standingQuery(id));
  const problem = standing.error && problemOf(standing.error);
  const number = standing.data?.order_number;
  return (
    <Page
      title={number ? text('title', { number }) : text('page')}
      back={{ path: `/orders/${id}`, text: text('order') }}
    >
      {problem?.code === 'order_is_historical' ? (
        <EmptyHint title={problemText(problem)} />
      ) : (
        <QueryStates query={standing}>
          {(data) => (data.has_requirement ? <Workspace standing={data} /> : <NothingKept order={id} />)}
        </QueryStates>
      )}
    </Page>
  );
}

function NothingKept({ order }: { order: string }) {
  const text = useText(readingMessages);
  return (
    <EmptyHint
      title={text('no_document')}
      hint={text('no_document_hint')}
      action={<Link to={`/orders/${order}`}>{text('to_order')}</Link>}
    />
  );
}

function Workspace({ standing }: { standing: Standing }) {
  const text = useText(readingMessages);
  const panes = usePanes();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the key that goes from one side to the other
    <div className={styles.workspace} onKeyDown={panes.hear}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section ref={panes.documents} className={styles.documents} tabIndex={0} aria-label={text('documents')}>
        <Section title={text('documents')} hint={text('pane_hint')}>
          <RecordPanels topic="orders/documents" id={standing.order_id} />
        </Section>
      </section>
      <Verifying standing={standing} />
    </div>
  );
}

// F6 goes to the documents, to scroll them by the arrow keys, and back to where one was typing.
function usePanes() {
  const documents = useRef<HTMLElement>(null);
  const before = useRef<HTMLElement | null>(null);
  const hear = (event: KeyboardEvent) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    const { activeElement } = document;
    if (documents.current?.contains(activeElement)) before.current?.focus();
    else {
      before.current = activeElement as HTMLElement;
      documents.current?.focus();
    }
  };
  return { documents, hear };
}

type View = 'entry' | 'comparison';

function Verifying({ standing }: { standing: Standing }) {
  const text = useText(readingMessages);
  const done = useUndoNotice();
  const { person } = useSession();
  const [search, setSearch] = useSearchParams();
  const [isSubmitted, setSubmitted] = useState(false);
  const own = standing.readings.find(({ read_by_id }) => read_by_id === person.id);
  const counting = standing.readings.filter(({ is_current }) => is_current);
  const mayEnter = standing.may_enter;
  const usual: View = mayEnter && !own?.is_current && !standing.is_author ? 'entry' : 'comparison';
  const asked = search.get('view');
  const view: View = mayEnter && asked === 'entry' ? 'entry' : asked === 'comparison' ? 'comparison' : usual;
  const show = (chosen: View) => setSearch({ view: chosen }, { replace: true });
  return (
    <div className={styles.standing}>
      {mayEnter && (
        <Segmented<View>
          aria-label={text('page')}
          value={view}
          options={[
            { value: 'entry', label: text('entry') },
            { value: 'comparison', label: text('comparison') },
          ]}
          onChange={show}
        />
      )}
      {view === 'entry' ? (
        <Entry
          standing={standing}
          own={own?.id}
          onSubmitted={() => {
            done(text('submitted'));
            setSubmitted(true);
            show('comparison');
          }}
        />
      ) : (
        <Result
          standing={standing}
          takesFocus={isSubmitted}
          reading={(counting.find(({ id }) => id === own?.id) ?? counting[0])?.id}
        />
      )}
    </div>
  );
}

interface EntryProps {
  standing: Standing;
  // The reading that the same person gave before.
  own: string | undefined;
  onSubmitted: () => void;
}

function Entry({ standing, own, onSubmitted }: EntryProps) {
  const text = useText(readingMessages);
  const reading = useRecordReading();
  const earlier = useQuery({ ...readingQuery(standing.order_id, own ?? ''), enabled: own !== undefined });
  return (
    <Section title={text('entry')} hint={text('entry_hint')}>
      {standing.repeats_number && (
        <Alert
          type="info"
          showIcon
          title={text('repeat_hint', { number: standing.repeats_number })}
          style={{ marginBottom: 16 }}
        />
      )}
      {standing.is_author && <Alert type="info" showIcon title={text('own_reading')} style={{ marginBottom: 16 }} />}
      {!reading ? (
        <Loading lines={6} />
      ) : own === undefined ? (
        <BlindForm standing={standing} reading={reading} earlier={null} onSubmitted={onSubmitted} />
      ) : (
        <QueryStates query={earlier}>
          {(data) => (
            <>
              <Alert
                type={data.is_current ? 'info' : 'warning'}
                showIcon
                title={text(data.is_current ? 'earlier_own' : 'earlier_documents')}
                style={{ marginBottom: 16 }}
              />
              <BlindForm key={data.id} standing={standing} reading={reading} earlier={data} onSubmitted={onSubmitted} />
            </>
          )}
        </QueryStates>
      )}
    </Section>
  );
}

interface ResultProps {
  standing: Standing;
  reading: string | undefined;
  // What was typed is sent and its form gone: the keyboard goes on here.
  takesFocus: boolean;
}

function Result({ standing, reading, takesFocus }: ResultProps) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) place.current?.focus();
  }, [takesFocus]);
  const text = useText(readingMessages);
  const words = useText(standingMessages);
  return (
    <>
      <section ref={place} tabIndex={-1} aria-label={words('verification')}>
        <Section title={words('verification')}>
          <StandingView standing={standing} />
        </Section>
      </section>
      <Section title={text('comparison')}>
        {standing.must_read_first ? (
          <EmptyHint title={text('comparison_later')} hint={text('comparison_later_hint')} />
        ) : reading ? (
          <ComparisonView order={standing.order_id} reading={reading} />
        ) : (
          <EmptyHint title={text('no_reading')} hint={text('no_reading_hint')} />
        )}
      </Section>
      <RecordPanels topic="orders/verification" id={standing.order_id} />
    </>
  );
}
