// Proposing otherwise: a text below each term and line, and whatever else there is to say.
import { type FormEvent, useState } from 'react';
import { forgetStored, useStored } from '@/kit/stored';
import { useText } from '@/kit/text';
import { problemCode, proposeChange, type Signoff } from './visitor-api';
import { VisitorDocument } from './visitor-document';
import { messages } from './visitor-messages';
import { useProblem } from './visitor-page';

interface ProposeChangeProps {
  token: string;
  signoff: Signoff;
  onDone: (signoff: Signoff) => void;
  onCancel: () => void;
}

interface Proposal {
  name: string;
  remark: string;
  changes: Readonly<Record<string, string>>;
}

const nothing: Proposal = { name: '', remark: '', changes: {} };
const longestChange = 2_000;
const longestRemark = 5_000;

function bodyOf({ name, remark, changes }: Proposal) {
  return {
    name: name.trim(),
    ...(remark.trim() ? { remark: remark.trim() } : {}),
    changes: Object.entries(changes)
      .map(([field, text]) => ({ field, text: text.trim() }))
      .filter(({ text }) => text !== ''),
  };
}

export function ProposeChange({ token, signoff, onDone, onCancel }: ProposeChangeProps) {
  const text = useText(messages);
  const problemText = useProblem();
  const kept = `link/${signoff.content_hash.slice(0, 16)}/proposal`;
  const [proposal, setProposal] = useStored<Proposal>(kept, nothing);
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [fault, setFault] = useState<'name_needed' | 'proposal_needed' | null>(null);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isRunning) return;
    const body = bodyOf(proposal);
    const missing = body.name === '' ? 'name_needed' : body.changes.length || body.remark ? null : 'proposal_needed';
    setFault(missing);
    if (missing) return;
    setRunning(true);
    setProblem(null);
    try {
      onDone(await proposeChange(token, body));
      forgetStored(kept);
    } catch (error) {
      setProblem(problemCode(error));
      setRunning(false);
    }
  };

  const change = (field: string, name: string) => (
    <textarea
      rows={1}
      maxLength={longestChange}
      aria-label={text('change_of', { what: name })}
      placeholder={text('should_be')}
      value={proposal.changes[field] ?? ''}
      onChange={({ target }) => setProposal({ ...proposal, changes: { ...proposal.changes, [field]: target.value } })}
    />
  );
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <h2>{text('propose_title')}</h2>
      <p>{text('propose_hint')}</p>
      <VisitorDocument signoff={signoff} below={change} />
      <section className="act">
        <label htmlFor="remark">{text('overall')}</label>
        <textarea
          id="remark"
          rows={3}
          maxLength={longestRemark}
          value={proposal.remark}
          onChange={({ target }) => setProposal({ ...proposal, remark: target.value })}
        />
        <label htmlFor="name">{text('name')}</label>
        <input
          id="name"
          autoComplete="name"
          maxLength={200}
          value={proposal.name}
          aria-invalid={fault === 'name_needed'}
          onChange={({ target }) => setProposal({ ...proposal, name: target.value })}
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
          {text(isRunning ? 'proposing' : 'propose')}
        </button>
        <button type="button" className="plain" onClick={onCancel}>
          {text('cancel')}
        </button>
      </section>
    </form>
  );
}
