// An order made from a customer's document: the original on the left, what was read on the right.
import { Alert, Button } from 'antd';
import { useCallback, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useSession } from '@/kit/access';
import { useChange } from '@/kit/change';
import { Page, Section } from '@/kit/page';
import { ProblemAlert } from '@/kit/problem-alert';
import { useProblemText } from '@/kit/problem-text';
import { useRecordReading } from '@/kit/recorded';
import { Select } from '@/kit/select';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { ReadIncoming } from './read-incoming';
import styles from './reading.module.css';
import {
  type Habits,
  type ReadContent,
  type ReadDocument,
  type ReadOrigin,
  readSource,
  type Source,
} from './reading-api';
import { ReadingFields } from './reading-fields';
import { ReadingLines } from './reading-lines';
import { readingMessages } from './reading-messages';
import { ReadingNotes } from './reading-notes';
import { Original } from './reading-original';
import { ReadingSource } from './reading-source';
import { useMaking } from './use-making';

interface Read {
  document: ReadDocument;
  source: Source;
}

export default function ReadOrderPage() {
  const text = useText(readingMessages);
  const [read, setRead] = useState<Read | null>(null);
  const [search, setSearch] = useSearchParams();
  const incoming = search.get('incoming');
  const startAgain = () => {
    setRead(null);
    setSearch({}, { replace: true });
  };
  const take = useCallback((document: ReadDocument, source: Source) => setRead({ document, source }), []);
  return (
    <Page
      title={text('title')}
      hint={text('title_hint')}
      back={{ path: '/orders/new', text: text('back') }}
      actions={read && <Button onClick={startAgain}>{text('start_again')}</Button>}
    >
      {read ? (
        <Checking {...read} onReadAgain={(document) => setRead({ ...read, document })} />
      ) : (
        <Section>{incoming ? <ReadIncoming id={incoming} onRead={take} /> : <ReadingSource onRead={take} />}</Section>
      )}
    </Page>
  );
}

function Checking({ document, source, onReadAgain }: Read & { onReadAgain: (document: ReadDocument) => void }) {
  const text = useText(readingMessages);
  const navigate = useNavigate();
  const done = useUndoNotice();
  const problemText = useProblemText();
  const reading = useRecordReading();
  const named = useCallback((field: string) => reading?.field('orders', field) ?? field, [reading]);
  const [content, setContent] = useState(document.content);
  const [chosen, setChosen] = useState<ReadOrigin | null>(null);
  const change = useCallback((part: Partial<ReadContent>) => setContent((known) => ({ ...known, ...part })), []);
  const making = useMaking();
  const make = async () => {
    try {
      const { id, number } = await making.run({ document, content, source });
      done(text('made', { number }));
      navigate(`/orders/${id}`);
    } catch {
      // Drawn below as making.problem.
    }
  };
  const again = (next: ReadDocument) => {
    setContent(next.content);
    onReadAgain(next);
  };
  const shared = { document, content, chosen, named, onChange: change, onChoose: setChosen };
  const { made, problem } = making;
  return (
    <>
      <div className={styles.split}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section className={styles.original} aria-label={text('original')} tabIndex={0}>
          <Original document={document} source={source} chosen={chosen} named={named} onChoose={setChosen} />
        </section>
        <div className={styles.reading}>
          <Section
            title={text('fields')}
            hint={text('fields_hint')}
            actions={<HabitChoices source={source} onRead={again} />}
          >
            <ReadingFields {...shared} />
          </Section>
          <Section title={`${text('lines')} · ${text('lines_count', { count: content.lines.length })}`}>
            <ReadingLines {...shared} />
          </Section>
          <Section title={text('notes')} hint={text('notes_hint')}>
            <ReadingNotes document={document} named={named} onChoose={setChosen} />
          </Section>
        </div>
      </div>
      {problem && (
        <ProblemAlert
          problem={problem}
          lines={problem.problems.map((one) => `${named(fieldOf(one.path, content))}: ${problemText(one)}`)}
        />
      )}
      {made && problem && (
        <Alert
          type="warning"
          showIcon
          title={text('made_only', { number: made.number })}
          action={<Link to={`/orders/${made.id}`}>{text('open_order')}</Link>}
        />
      )}
      <div className={styles.footer}>
        <Button type="primary" loading={making.isRunning} onClick={() => void make()}>
          {text(made ? 'keep_again' : 'make')}
        </Button>
      </div>
    </>
  );
}

// "/lines/3/quantity" of what was sent is "lines/40/quantity" of the order.
function fieldOf(path: string, { lines }: ReadContent): string {
  const [head, index, ...rest] = path.replace(/^\//, '').split('/');
  if (head !== 'lines' || index === undefined) return [head, index, ...rest].filter(Boolean).join('/');
  return ['lines', lines[Number(index)]?.position ?? index, ...rest].join('/');
}

function HabitChoices({ source, onRead }: { source: Source; onRead: (document: ReadDocument) => void }) {
  const text = useText(readingMessages);
  const { csrf_token } = useSession();
  const [habits, setHabits] = useState<Habits>({});
  const reading = useChange({
    topics: [],
    call: (next: Habits, headers) => readSource(source, next, csrf_token, headers),
  });
  const choose = async (part: Habits) => {
    const next = { ...habits, ...part };
    setHabits(next);
    try {
      onRead(await reading.run(next));
    } catch {
      // What was read before stays.
    }
  };
  return (
    <span className={styles.habits}>
      <Select
        size="small"
        aria-label={text('date_order')}
        loading={reading.isRunning}
        value={habits.date_order ?? ''}
        options={[
          { value: '', label: `${text('date_order')}: ${text('as_seen')}` },
          ...(['day_first', 'month_first', 'year_first'] as const).map((value) => ({ value, label: text(value) })),
        ]}
        onChange={(value) => void choose({ date_order: (value || null) as Habits['date_order'] })}
      />
      <Select
        size="small"
        aria-label={text('decimal_mark')}
        loading={reading.isRunning}
        value={habits.decimal_mark ?? ''}
        options={[
          { value: '', label: `${text('decimal_mark')}: ${text('as_seen')}` },
          ...(['dot', 'comma'] as const).map((value) => ({ value, label: text(value) })),
        ]}
        onChange={(value) => void choose({ decimal_mark: (value || null) as Habits['decimal_mark'] })}
      />
    </span>
  );
}
