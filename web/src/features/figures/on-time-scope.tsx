// Which lines are shown, part by part: each named, each removable.
import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { type Choices, customers, nameQuery, suppliers } from '@/api/choices';
import { useFormats } from '@/kit/formats';
import { useText } from '@/kit/text';
import type { OnTimeLine } from './api';
import { messages } from './messages';
import { useModeName } from './mode-name';
import styles from './on-time.module.css';
import { monthOf, type Scope, scopeOfLines } from './on-time-question';

interface Part {
  // What it stands for in the address.
  names: readonly (keyof Scope)[];
  text: string;
}

// `line` is any of those shown: it names customer and supplier to somebody who may read figures alone.
export function OnTimeScope({ line }: { line: OnTimeLine | undefined }) {
  const text = useText(messages);
  const [params, setParams] = useSearchParams();
  const parts = useParts(scopeOfLines(params), line);
  if (parts.length === 0) return null;
  const remove = ({ names }: Part) =>
    setParams(
      (before) => new URLSearchParams([...before].filter(([name]) => !(names as readonly string[]).includes(name))),
      { replace: true },
    );
  return (
    <ul className={styles.scope} aria-label={text('shown_only')}>
      {parts.map((part) => (
        <li key={part.names[0]}>
          <Button
            icon={<CloseOutlined aria-hidden />}
            iconPlacement="end"
            aria-label={text('show_all_of', { part: part.text })}
            title={text('show_all_of', { part: part.text })}
            onClick={() => remove(part)}
          >
            {part.text}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function useParts(scope: Scope, line: OnTimeLine | undefined): Part[] {
  const text = useText(messages);
  const modeName = useModeName();
  const period = usePeriod(scope);
  const customer = useNameOf(customers, scope.customer_id, line?.customer_name);
  const supplier = useNameOf(suppliers, scope.supplier_id, line?.supplier_name);
  const parts: Part[] = [];
  const add = (names: Part['names'], what: string, value: string) =>
    parts.push({ names, text: text('filter_named', { what, value: value || text('no_group') }) });
  if (scope.customer_id !== undefined) add(['customer_id'], text('customer'), customer);
  if (scope.supplier_id !== undefined) add(['supplier_id'], text('supplier'), supplier);
  if (period) add(['from', 'to'], period.what, period.value);
  if (scope.mode !== undefined) add(['mode'], text('mode'), scope.mode && modeName(scope.mode));
  if (scope.incoterm !== undefined) add(['incoterm'], text('incoterm'), scope.incoterm);
  if (scope.currency !== undefined) add(['currency'], text('currency'), scope.currency);
  if (scope.is_historical !== undefined)
    parts.push({ names: ['is_historical'], text: text(scope.is_historical ? 'historical_only' : 'live_only') });
  return parts;
}

function usePeriod({ from, to }: Scope): { what: string; value: string } | null {
  const text = useText(messages);
  const formats = useFormats();
  if (!from && !to) return null;
  const month = monthOf(from, to);
  if (month) return { what: text('by_month'), value: month };
  const ends = [from, to].map((day) => (day ? formats.date(day) : '…'));
  return { what: text('promised_on'), value: ends.join(' – ') };
}

// An empty id asks for those that have none.
function useNameOf(choices: Choices, id: string | undefined, shown: string | undefined): string {
  const { data } = useQuery({ ...nameQuery(choices, id ?? ''), enabled: Boolean(id) && !shown });
  return id ? ((shown || data) ?? id) : '';
}
