import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useAccess } from '@/kit/access';
import { Page, Section } from '@/kit/page';
import { EmptyHint, QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { type OnTime, onTimeQuery } from './api';
import { LateCauses } from './late-causes';
import { Lateness } from './lateness';
import { messages } from './messages';
import { OnTimeFilters } from './on-time-filters';
import { OnTimeGroups } from './on-time-groups';
import { type OnTimeQuestion, questionOf } from './on-time-question';
import { OnTimeRate } from './on-time-rate';

export default function OnTimePage() {
  const text = useText(messages);
  const [params] = useSearchParams();
  const question = questionOf(params);
  const figure = useQuery(onTimeQuery(question));
  return (
    <Page title={text('on_time')} hint={text('on_time_hint')}>
      <OnTimeFilters question={question} />
      <QueryStates query={figure}>{(onTime) => <Figure onTime={onTime} question={question} />}</QueryStates>
    </Page>
  );
}

function Figure({ onTime, question }: { onTime: OnTime; question: OnTimeQuestion }) {
  if (onTime.denominator === 0 && onTime.items.length === 0) return <Nothing onTime={onTime} question={question} />;
  return (
    <>
      <OnTimeRate onTime={onTime} question={question} />
      <OnTimeGroups onTime={onTime} question={question} />
      <Lateness question={question} />
      <LateCauses question={question} />
    </>
  );
}

function Nothing({ onTime, question }: { onTime: OnTime; question: OnTimeQuestion }) {
  const text = useText(messages);
  const { may } = useAccess();
  const [, setParams] = useSearchParams();
  const isNarrowed = Object.keys(question).some((name) => !['measure', 'against', 'by'].includes(name));
  return (
    <>
      <OnTimeRate onTime={onTime} question={question} />
      <Section>
        {isNarrowed ? (
          <EmptyHint
            title={text('not_available')}
            hint={text('nothing_in_scope')}
            action={<Button onClick={() => setParams({})}>{text('clear')}</Button>}
          />
        ) : (
          <EmptyHint
            title={text('empty')}
            hint={text('empty_hint')}
            action={
              may('imports.run') && (
                <Link to="/imports">
                  <Button tabIndex={-1}>{text('to_imports')}</Button>
                </Link>
              )
            }
          />
        )}
      </Section>
    </>
  );
}
