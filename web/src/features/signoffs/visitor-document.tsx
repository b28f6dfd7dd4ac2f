// The version itself: terms and lines as they were frozen, readable on a phone.
import type { ReactNode } from 'react';
import { type Formats, useFormats } from '@/kit/formats';
import { type Text, useText } from '@/kit/text';
import type { Signoff, SignoffLine } from './visitor-api';
import { messages } from './visitor-messages';
import { type Names, useNames } from './visitor-names';

type Words = Text<typeof messages>;
type Address = NonNullable<Signoff['terms']['delivery_address']>;

// A term with the field it is, so that a change of it can be proposed.
export interface Term {
  field: string;
  name: string;
  value: string;
}

function incotermText({ incoterm, incoterm_place, incoterm_edition }: Signoff['terms']): string {
  const edition = incoterm_edition ? `(Incoterms ${incoterm_edition})` : '';
  return [incoterm, incoterm_place, edition].filter(Boolean).join(' ');
}

export function termsOf({ terms }: Signoff, text: Words, formats: Formats, names: Names): Term[] {
  const date = (on: string | null | undefined) => (on ? formats.date(on) : '');
  const address = (where: Address | null | undefined) => (where ? names.address(where).join('\n') : '');
  const all: [string, string, string | null | undefined][] = [
    ['customer_reference', text('your_reference'), terms.customer_reference],
    ['kind', text('kind'), terms.kind === 'regular' ? '' : text(terms.kind)],
    ['ordered_on', text('ordered_on'), date(terms.ordered_on)],
    ['requested_on', text('requested_on'), date(terms.requested_on)],
    ['promised_on', text('promised_on'), date(terms.promised_on)],
    ['incoterm', text('incoterm'), incotermText(terms)],
    ['payment_term', text('payment_term'), terms.payment_term],
    ['transport_mode', text('transport_mode'), terms.transport_mode ? text(terms.transport_mode) : ''],
    ['port_of_loading', text('port_of_loading'), terms.port_of_loading],
    ['port_of_discharge', text('port_of_discharge'), terms.port_of_discharge],
    ['delivery_address', text('delivery_address'), address(terms.delivery_address)],
    ['invoice_address', text('invoice_address'), address(terms.invoice_address)],
    ['documents_wanted', text('documents_wanted'), formats.list(terms.documents_wanted)],
    ['credit_reference', text('credit_reference'), terms.credit_reference],
    ['remark', text('remark'), terms.remark],
  ];
  return all.flatMap(([field, name, value]) => (value ? [{ field, name, value }] : []));
}

interface VisitorDocumentProps {
  signoff: Signoff;
  // What stands below a field, where a change is being proposed.
  below?: (field: string, name: string) => ReactNode;
}

export function VisitorDocument({ signoff, below }: VisitorDocumentProps) {
  const text = useText(messages);
  const formats = useFormats();
  const names = useNames();
  return (
    <>
      <section>
        <h2>{text('terms')}</h2>
        <dl className="terms">
          {termsOf(signoff, text, formats, names).map(({ field, name, value }) => (
            <div key={field}>
              <dt>{name}</dt>
              <dd>
                {value}
                {below?.(field, name)}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{text('lines')}</h2>
        <ol className="lines">
          {signoff.lines.map((line) => (
            <li key={line.position}>
              <Line line={line} currency={signoff.terms.currency ?? ''} />
              {below?.(`lines/${line.position}`, text('line', { position: line.position }))}
            </li>
          ))}
        </ol>
        {signoff.total && (
          <p className="total">
            <span>{text('total')}</span>
            <strong>{formats.money(signoff.total)}</strong>
          </p>
        )}
      </section>
    </>
  );
}

function Line({ line, currency }: { line: SignoffLine; currency: string }) {
  const text = useText(messages);
  const formats = useFormats();
  const names = useNames();
  const percent = (points: number | null | undefined) => formats.percent((points ?? 0) / 10_000);
  const unit = line.unit ? names.unit(line.unit, line.quantity) : '';
  const quantity = [line.quantity ? formats.number(line.quantity) : '', unit].filter(Boolean).join(' ');
  const price = line.unit_price ? `${currency} ${formats.price(line.unit_price)}` : '';
  return (
    <>
      <h3>
        <span className="position">{line.position}</span>
        {line.product_code}
        {line.customer_item_code && <small>{text('your_code', { code: line.customer_item_code })}</small>}
      </h3>
      {line.description && <p>{line.description}</p>}
      {line.specification.length > 0 && (
        <p className="quiet">{formats.list(line.specification.map(({ name, value }) => `${name}: ${value}`))}</p>
      )}
      <p className="sum">
        <span>{[quantity, price].filter(Boolean).join(' × ')}</span>
        {line.amount && <strong>{formats.money(line.amount)}</strong>}
      </p>
      {(line.tolerance_over || line.tolerance_under) && (
        <p className="quiet">
          {text('tolerance', { over: percent(line.tolerance_over), under: percent(line.tolerance_under) })}
        </p>
      )}
      {(line.requested_on || line.confirmed_on) && (
        <p className="quiet">
          {[
            line.requested_on && `${text('requested_on')} ${formats.date(line.requested_on)}`,
            line.confirmed_on && `${text('confirmed_on')} ${formats.date(line.confirmed_on)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </>
  );
}
