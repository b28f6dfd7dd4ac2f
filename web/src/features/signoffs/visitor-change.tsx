// A change of what was agreed: what becomes of which field, and the customer's answer to each part of it.
import { type FormEvent, useState } from 'react';
import { type Formats, useFormats } from '@/kit/formats';
import { forgetStored, useStored } from '@/kit/stored';
import { type Text, useText } from '@/kit/text';
import {
  answerChange,
  type ChangedPart,
  type OfferedChange,
  problemCode,
  type Signoff,
  type Verdict,
} from './visitor-api';
import { messages } from './visitor-messages';
import { type Names, useNames } from './visitor-names';
import { useProblem } from './visitor-page';

type Words = Text<typeof messages>;

const isMessage = (key: string): key is keyof typeof messages => key in messages;

function fieldName(path: string, text: Words): string {
  const field = path.split('/').at(-1) ?? '';
  const plain = text as (key: string) => string;
  if (isMessage(`field_${field}`)) return plain(`field_${field}`);
  return isMessage(field) ? plain(field) : field.replaceAll('_', ' ');
}

const isNumber = (value: string) => /^-?\d+(\.\d+)?$/.test(value);

const isCoded = (path: string) => path === '/kind' || path === '/transport_mode';

function shown(path: string, value: unknown, text: Words, formats: Formats, names: Names): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) {
    return formats.list(value.map((one) => (typeof one === 'object' ? Object.values(one).join(': ') : String(one))));
  }
  if (path.endsWith('_address')) return names.address(value).join(', ');
  if (typeof value === 'object') return Object.values(value).filter(Boolean).join(', ');
  const said = String(value);
  if (path.endsWith('/unit')) return names.unit(said);
  if (path.endsWith('_on')) return formats.date(said);
  if (/\/tolerance_(over|under)$/.test(path) && isNumber(said)) return formats.percent(Number(said) / 10_000);
  if (path.endsWith('/unit_price')) return formats.price(said);
  if (/quantity|price|amount/.test(path) && isNumber(said)) return formats.number(said);
  return isCoded(path) && isMessage(said) ? (text as (key: string) => string)(said) : said;
}

function partName({ part, kind }: ChangedPart, text: Words): string {
  if (part === 'terms') return text('part_terms');
  const line = text('line', { position: part.split('/')[1] ?? '' });
  return kind === 'line_added' || kind === 'line_dropped' ? `${line} · ${text(kind)}` : line;
}

export function VisitorChange({ change }: { change: OfferedChange }) {
  const text = useText(messages);
  const formats = useFormats();
  return (
    <section>
      <h2>{text('what_changes', { number: change.number })}</h2>
      <p>{change.reason}</p>
      <ol className="lines">
        {change.parts.map((part) => (
          <li key={part.part}>
            <h3>{partName(part, text)}</h3>
            <PartFields part={part} />
            {part.verdict && (
              <p className="quiet">{[text(`was_${part.verdict}`), part.reason].filter(Boolean).join(' · ')}</p>
            )}
          </li>
        ))}
      </ol>
      {change.total_before && (
        <p className="quiet">{text('total_before', { total: formats.money(change.total_before) })}</p>
      )}
      <h2>{text('whole_below')}</h2>
    </section>
  );
}

function PartFields({ part }: { part: ChangedPart }) {
  const text = useText(messages);
  const formats = useFormats();
  const names = useNames();
  const value = (path: string, content: unknown) => shown(path, content, text, formats, names);
  return (
    <dl className="changed">
      {part.fields.map(({ path, before, after }) => (
        <div key={path}>
          <dt>{fieldName(path, text)}</dt>
          <dd>
            {part.kind !== 'line_added' && <del>{value(path, before)}</del>}
            {(part.kind === 'terms_changed' || part.kind === 'line_changed') && ' → '}
            {part.kind !== 'line_dropped' && <ins>{value(path, after)}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface AnswerChangeProps {
  token: string;
  signoff: Signoff;
  change: OfferedChange;
  onDone: (signoff: Signoff) => void;
  onCancel: () => void;
}

type Said = Readonly<Record<string, { verdict: Verdict; reason: string }>>;
const verdicts: readonly Verdict[] = ['accepted', 'countered', 'rejected'];
const longestReason = 2_000;

export function AnswerChange({ token, signoff, change, onDone, onCancel }: AnswerChangeProps) {
  const text = useText(messages);
  const problemText = useProblem();
  const kept = `link/${signoff.content_hash.slice(0, 16)}/answer`;
  const [name, setName] = useStored(`${kept}/name`, '');
  const [said, setSaid] = useStored<Said>(kept, {});
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [fault, setFault] = useState<'name_needed' | 'reason_needed' | 'something_else' | null>(null);
  const answers = change.parts.map(({ part }) => ({
    part,
    verdict: said[part]?.verdict ?? ('accepted' as const),
    reason: said[part]?.reason.trim() ?? '',
  }));
  const faultOf = () => {
    if (answers.every(({ verdict }) => verdict === 'accepted')) return 'something_else';
    if (answers.some(({ verdict, reason }) => verdict !== 'accepted' && reason === '')) return 'reason_needed';
    return name.trim() === '' ? 'name_needed' : null;
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isRunning) return;
    const missing = faultOf();
    setFault(missing);
    if (missing) return;
    setRunning(true);
    setProblem(null);
    try {
      const parts = answers.map(({ reason, ...answer }) => ({ ...answer, ...(reason ? { reason } : {}) }));
      onDone(await answerChange(token, { content_hash: signoff.content_hash, name: name.trim(), parts }));
      forgetStored(kept);
    } catch (error) {
      setProblem(problemCode(error));
      setRunning(false);
    }
  };
  return (
    <form className="act" onSubmit={(event) => void send(event)} noValidate>
      <h2>{text('answer_title')}</h2>
      <p>{text('answer_hint')}</p>
      {change.parts.map((part) => (
        <PartChoice
          key={part.part}
          part={part}
          said={said[part.part] ?? { verdict: 'accepted', reason: '' }}
          onChange={(one) => setSaid({ ...said, [part.part]: one })}
        />
      ))}
      <label htmlFor="name">{text('name')}</label>
      <input
        id="name"
        autoComplete="name"
        maxLength={200}
        value={name}
        aria-invalid={fault === 'name_needed'}
        onChange={({ target }) => setName(target.value)}
      />
      {fault && (
        <p className="fault" role="alert">
          {text(fault)}
        </p>
      )}
      {problem && (
        <div className="notice warn" role="alert">
          <p>{problemText(problem)}</p>
          <p>{text('kept')}</p>
        </div>
      )}
      <button type="submit" className="primary" aria-disabled={isRunning}>
        {text(isRunning ? 'sending' : 'send_answer')}
      </button>
      <button type="button" className="plain" onClick={onCancel}>
        {text('cancel')}
      </button>
    </form>
  );
}

interface PartChoiceProps {
  part: ChangedPart;
  said: Said[string];
  onChange: (said: Said[string]) => void;
}

function PartChoice({ part, said, onChange }: PartChoiceProps) {
  const text = useText(messages);
  return (
    <fieldset className="part">
      <legend>{partName(part, text)}</legend>
      <PartFields part={part} />
      {verdicts.map((verdict) => (
        <label key={verdict} className="consent">
          <input
            type="radio"
            name={part.part}
            checked={said.verdict === verdict}
            onChange={() => onChange({ ...said, verdict })}
          />
          <span>{text(`said_${verdict}`)}</span>
        </label>
      ))}
      {said.verdict !== 'accepted' && (
        <textarea
          rows={2}
          maxLength={longestReason}
          aria-label={`${partName(part, text)} · ${text('why_or_what')}`}
          placeholder={text('why_or_what')}
          value={said.reason}
          onChange={({ target }) => onChange({ ...said, reason: target.value })}
        />
      )}
    </fieldset>
  );
}
