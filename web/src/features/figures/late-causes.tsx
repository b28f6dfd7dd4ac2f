// The common causes: why the lines of the figure were late.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { Column } from '@/kit/data-table';
import { useFormats } from '@/kit/formats';
import { Section } from '@/kit/page';
import { RecordTable } from '@/kit/record-table';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { type LateCause, lateCausesQuery } from './api';
import { lateMessages, partyMessages, reasonMessages } from './late-reason-messages';
import { linesPath, type OnTimeQuestion, scopeOfQuestion } from './on-time-question';

const causeKey = ({ reason }: LateCause) => reason ?? '';

export function LateCauses({ question }: { question: OnTimeQuestion }) {
  const causes = useQuery(lateCausesQuery(scopeOfQuestion(question)));
  return (
    <QueryStates query={causes}>
      {({ late, items }) => items.length > 0 && <Causes late={late} items={items} question={question} />}
    </QueryStates>
  );
}

interface CausesProps {
  late: number;
  items: readonly LateCause[];
  question: OnTimeQuestion;
}

function Causes({ late, items, question }: CausesProps) {
  const text = useText(lateMessages);
  const reasonText = useText(reasonMessages);
  const partyText = useText(partyMessages);
  const formats = useFormats();
  const columns = useMemo<readonly Column<LateCause>[]>(
    () => [
      {
        key: 'reason',
        title: text('late_reason'),
        wraps: true,
        render: ({ reason }) => (reason ? reasonText(reason) : text('not_explained')),
      },
      { key: 'party', title: text('late_party'), render: ({ party }) => (party ? partyText(party) : '–') },
      {
        key: 'lines',
        title: text('late_lines'),
        align: 'end',
        render: ({ lines, link }) => <Link to={linesPath(link, question)}>{formats.number(lines)}</Link>,
      },
      { key: 'share', title: text('share'), align: 'end', render: ({ lines }) => formats.percent(lines / late) },
    ],
    [text, reasonText, partyText, formats, late, question],
  );
  return (
    <Section title={text('causes')} hint={text('causes_hint', { count: formats.number(late) })}>
      <RecordTable caption={text('causes')} columns={columns} rows={items} rowKey={causeKey} />
    </Section>
  );
}
