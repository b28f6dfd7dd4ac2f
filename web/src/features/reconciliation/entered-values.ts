// What is typed of something that came in, and how it is sent.
import type { Channel, IncomingKind, NewIncoming } from './api';

export interface EnteredValues {
  kind: IncomingKind;
  channel: Channel;
  received_at: string;
  sender: string;
  subject: string;
  owner_id: string | null;
  text: string;
  amount: string | null;
  currency: string;
}

export const freshValues = (currency: string): EnteredValues => ({
  kind: 'document',
  channel: 'email',
  received_at: new Date().toISOString(),
  sender: '',
  subject: '',
  owner_id: null,
  text: '',
  amount: null,
  currency,
});

// How it reached us, without what is left empty.
export function saidOf({ kind, channel, received_at, sender, subject, owner_id }: EnteredValues) {
  const given = { sender: sender.trim(), subject: subject.trim(), owner_id: owner_id ?? '' };
  return {
    kind,
    channel,
    received_at,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
  };
}

// Words go as they were pasted; of a deposit they may be left out.
export function sentBody(values: EnteredValues): NewIncoming {
  const said = saidOf(values);
  if (values.kind !== 'deposit') return { ...said, text: values.text };
  return {
    ...said,
    amount: { amount: values.amount ?? '', currency: values.currency },
    ...(values.text.trim() ? { text: values.text } : {}),
  };
}
