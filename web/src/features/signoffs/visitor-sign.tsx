// Signing: a typed name and a ticked consent to this very version. Also what was signed.
import { type FormEvent, useState } from 'react';
import { useFormats } from '@/kit/formats';
import { languageTags, useLocale } from '@/kit/language';
import { forgetStored, useStored } from '@/kit/stored';
import { useText } from '@/kit/text';
import { openLink, problemCode, type Signoff, signVersion } from './visitor-api';
import { messages } from './visitor-messages';
import { useProblem } from './visitor-page';

interface SignVersionProps {
  token: string;
  signoff: Signoff;
  onSigned: (signoff: Signoff) => void;
  onPropose: () => void;
}

// Refusals after which the version stands otherwise than it is shown.
const changesTheVersion = ['already_signed', 'version_outdated', 'order_not_open'];

export function SignVersion({ token, signoff, onSigned, onPropose }: SignVersionProps) {
  const text = useText(messages);
  const problemText = useProblem();
  const { language } = useLocale();
  const kept = `link/${signoff.content_hash.slice(0, 16)}/name`;
  const [name, setName] = useStored(kept, '');
  const [hasConsented, setConsented] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [fault, setFault] = useState<'name_needed' | 'consent_needed' | null>(null);

  const sign = async (event: FormEvent) => {
    event.preventDefault();
    if (isRunning) return;
    const missing = name.trim() === '' ? 'name_needed' : hasConsented ? null : 'consent_needed';
    setFault(missing);
    if (missing) return;
    setRunning(true);
    setProblem(null);
    try {
      const { content_hash } = signoff;
      onSigned(
        await signVersion(token, {
          content_hash,
          name: name.trim(),
          has_consented: true,
          language: languageTags[language],
        }),
      );
      forgetStored(kept);
      window.scrollTo({ top: 0 });
    } catch (error) {
      const code = problemCode(error);
      setProblem(code);
      if (changesTheVersion.includes(code)) await openLink(token).then(onSigned, () => {});
    } finally {
      setRunning(false);
    }
  };

  const { order_number: number, version, customer_name: customer } = signoff;
  return (
    <section className="act">
      <h2>{text(signoff.change ? 'accept_all' : 'sign_title')}</h2>
      <p>{text('sign_hint')}</p>
      <form onSubmit={(event) => void sign(event)} noValidate>
        <label htmlFor="name">{text('name')}</label>
        <input
          id="name"
          autoComplete="name"
          maxLength={200}
          value={name}
          aria-invalid={fault === 'name_needed'}
          aria-describedby={fault ? 'fault' : undefined}
          onChange={({ target }) => setName(target.value)}
        />
        <label className="consent">
          <input
            type="checkbox"
            checked={hasConsented}
            aria-invalid={fault === 'consent_needed'}
            onChange={({ target }) => setConsented(target.checked)}
          />
          <span>{text('consent', { number, version, customer })}</span>
        </label>
        {fault && (
          <p id="fault" className="fault" role="alert">
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
          {text(isRunning ? 'signing' : 'sign')}
        </button>
        <button type="button" className="plain" onClick={onPropose}>
          {text(signoff.change ? 'or_answer' : 'or_propose')}
        </button>
      </form>
    </section>
  );
}

export function Signature({ signature }: { signature: NonNullable<Signoff['signature']> }) {
  const text = useText(messages);
  const formats = useFormats();
  return (
    <div className="notice good" role="status">
      <strong>{text('signed')}</strong>
      <p>{text('signed_by', { name: signature.name, at: formats.exactInstant(signature.signed_at) })}</p>
      <dl className="hashes">
        <dt>{text('content_hash')}</dt>
        <dd>{signature.content_hash}</dd>
        <dt>{text('signature_hash')}</dt>
        <dd>{signature.signature_hash}</dd>
      </dl>
      <button type="button" className="plain" onClick={() => window.print()}>
        {text('print')}
      </button>
    </div>
  );
}
