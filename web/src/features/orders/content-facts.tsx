// What was agreed for an order or a quotation as a whole, to be read.
import type { ReactNode } from 'react';
import { AddressText } from '@/kit/address-text';
import { DateText } from '@/kit/date-text';
import { Facts } from '@/kit/facts';
import { useFormats } from '@/kit/formats';
import { Section } from '@/kit/page';
import { useText } from '@/kit/text';
import styles from './content-facts.module.css';
import { contentMessages } from './content-messages';
import type { Content } from './order-content';
import { useOrderWords } from './wording';

export type Fact = [name: string, value: ReactNode];

export function FactList({ facts, remark }: { facts: readonly Fact[]; remark?: string | null }) {
  const { text } = useOrderWords();
  return (
    <Section title={text('facts')}>
      <Facts facts={facts} />
      {remark && <p className={styles.remark}>{remark}</p>}
    </Section>
  );
}

interface ContentFactsProps {
  content: Content;
  before: readonly Fact[];
  after: readonly Fact[];
}

export function ContentFacts({ content, before, after }: ContentFactsProps) {
  const { text, word } = useOrderWords();
  const formats = useFormats();
  const more = useText(contentMessages);
  const wanted = content.documents_wanted ?? [];
  const facts: Fact[] = [
    [text('customer'), content.customer_name || '–'],
    [text('customer_reference'), content.customer_reference ?? '–'],
    [text('kind'), word(`kind_${content.kind}`)],
    ...before,
    [text('ordered_on'), <DateText key="ordered" on={content.ordered_on} />],
    [text('requested_on'), <DateText key="requested" on={content.requested_on} />],
    [text('promised_on'), <DateText key="promised" on={content.promised_on} />],
    [
      text('incoterm'),
      [content.incoterm, content.incoterm_place, content.incoterm_edition].filter(Boolean).join(' ') || '–',
    ],
    [text('payment_term'), content.payment_term ?? '–'],
    [text('transport_mode'), content.transport_mode ? word(content.transport_mode) : '–'],
    [text('port_of_loading'), content.port_of_loading ?? '–'],
    [text('port_of_discharge'), content.port_of_discharge ?? '–'],
    [text('delivery_address'), <AddressText key="delivery" address={content.delivery_address} />],
    [more('invoice_address'), <AddressText key="invoice" address={content.invoice_address} />],
    [more('documents_wanted'), wanted.length > 0 ? formats.list(wanted) : '–'],
    [text('credit_reference'), content.credit_reference ?? '–'],
    ...after,
    ...Object.entries(content.facts ?? {}),
  ];
  return <FactList facts={facts} remark={content.remark} />;
}
