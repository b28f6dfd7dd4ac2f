// What a customer sees who opens the link they were sent: the exact version, and what can be done about it.
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useFormats } from '@/kit/formats';
import { languageOf, useLocale } from '@/kit/language';
import { readStored } from '@/kit/stored';
import { useText, useWorded } from '@/kit/text';
import { openLink, problemCode, type Signoff } from './visitor-api';
import { AnswerChange, VisitorChange } from './visitor-change';
import { VisitorDocument } from './visitor-document';
import { messages, problemMessages } from './visitor-messages';
import { UnitsContext } from './visitor-names';
import { ProposeChange } from './visitor-propose';
import { Signature, SignVersion } from './visitor-sign';

export function VisitorPage({ token }: { token: string }) {
  const { setLanguage } = useLocale();
  const [signoff, setSignoff] = useState<Signoff | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const load = useCallback(async () => {
    setProblem(null);
    try {
      const opened = await openLink(token);
      // Theirs as we know it, until they choose one themselves.
      if (readStored('language') === null) setLanguage(languageOf(opened.language));
      setSignoff(opened);
    } catch (error) {
      setProblem(problemCode(error));
    }
  }, [token, setLanguage]);
  useEffect(() => void load(), [load]);

  if (signoff) {
    return (
      <UnitsContext value={signoff.units}>
        <Opened token={token} signoff={signoff} onChange={setSignoff} />
      </UnitsContext>
    );
  }
  return <Frame>{problem ? <Refused code={problem} onAgain={() => void load()} /> : <Waiting />}</Frame>;
}

function Frame({ organisation, children }: { organisation?: string; children: ReactNode }) {
  const text = useText(messages);
  const { language, setLanguage } = useLocale();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <>
      <header className="top">
        <strong>{organisation}</strong>
        <button type="button" className="plain" lang={other} onClick={() => setLanguage(other)}>
          {text('other_language')}
        </button>
      </header>
      <main>{children}</main>
    </>
  );
}

function Waiting() {
  const text = useText(messages);
  return (
    <p className="quiet" role="status" aria-busy="true">
      {text('loading')}
    </p>
  );
}

export function useProblem() {
  const worded = useWorded();
  return (code: string) =>
    worded(code in problemMessages ? problemMessages[code as keyof typeof problemMessages] : problemMessages.failed);
}

const isWorthAnotherTry = (code: string) => !['no_such_link', 'link_expired', 'link_revoked'].includes(code);

function Refused({ code, onAgain }: { code: string; onAgain: () => void }) {
  const text = useText(messages);
  const problem = useProblem();
  return (
    <div className="notice warn" role="alert">
      <h1>{problem(code)}</h1>
      {isWorthAnotherTry(code) && (
        <button type="button" onClick={onAgain}>
          {text('again')}
        </button>
      )}
    </div>
  );
}

interface OpenedProps {
  token: string;
  signoff: Signoff;
  onChange: (signoff: Signoff) => void;
}

function Opened({ token, signoff, onChange }: OpenedProps) {
  const text = useText(messages);
  const formats = useFormats();
  const { language } = useLocale();
  const [isProposing, setProposing] = useState(false);
  const title = text(signoff.change ? 'change_title' : 'title', { number: signoff.order_number });
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <Frame organisation={language === 'zh' ? signoff.organisation_name : signoff.organisation_name_en}>
      <h1>{title}</h1>
      <p className="quiet">
        {text('version', { version: signoff.version })}
        {' · '}
        {text('for_person', { person: signoff.recipient_name, customer: signoff.customer_name })}
        {' · '}
        {text('until', { at: formats.instant(signoff.expires_at) })}
      </p>
      <Standing signoff={signoff} />
      {signoff.change && <VisitorChange change={signoff.change} />}
      {isProposing && signoff.change ? (
        <AnswerChange
          token={token}
          signoff={signoff}
          change={signoff.change}
          onDone={(changed) => {
            setProposing(false);
            onChange(changed);
            window.scrollTo({ top: 0 });
          }}
          onCancel={() => setProposing(false)}
        />
      ) : isProposing ? (
        <ProposeChange
          token={token}
          signoff={signoff}
          onDone={(changed) => {
            setProposing(false);
            onChange(changed);
            window.scrollTo({ top: 0 });
          }}
          onCancel={() => setProposing(false)}
        />
      ) : (
        <>
          <VisitorDocument signoff={signoff} />
          {!signoff.fault && (
            <SignVersion token={token} signoff={signoff} onSigned={onChange} onPropose={() => setProposing(true)} />
          )}
        </>
      )}
    </Frame>
  );
}

// What became of it so far, above everything else.
function Standing({ signoff }: { signoff: Signoff }) {
  const text = useText(messages);
  const problem = useProblem();
  const formats = useFormats();
  if (signoff.signature) return <Signature signature={signoff.signature} />;
  if (signoff.fault) {
    return (
      <p className="notice warn" role="status">
        {problem(signoff.fault)}
      </p>
    );
  }
  if (signoff.change?.parts.some(({ verdict }) => verdict !== null && verdict !== 'accepted')) {
    return (
      <div className="notice info" role="status">
        <strong>{text('answered')}</strong>
        <p>{text('sign_anyway')}</p>
      </div>
    );
  }
  if (!signoff.proposal) return null;
  const { name, proposed_at } = signoff.proposal;
  return (
    <div className="notice info" role="status">
      <strong>{text('proposed')}</strong>
      <p>{text('proposed_by', { name, at: formats.instant(proposed_at) })}</p>
      <p>{text('sign_anyway')}</p>
    </div>
  );
}
