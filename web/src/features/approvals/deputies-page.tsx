// Everybody's deputies, for those who name them for others; one's own for everybody else.
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useAccess, useSession } from '@/kit/access';
import { Page, Section } from '@/kit/page';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { deputiesQuery } from './api';
import { DeputyList } from './deputy-list';
import { messages } from './messages';

const NameDeputy = lazy(() => import('./name-deputy'));

export default function DeputiesPage() {
  const text = useText(messages);
  const isForOthers = useAccess().scopeOf('deputies.write') === 'all';
  const { person } = useSession();
  const deputies = useQuery(deputiesQuery({}));
  const [isNaming, setNaming] = useState(false);
  return (
    <Page
      title={text('deputies')}
      hint={text('deputies_hint')}
      width="reading"
      actions={
        <Button type="primary" onClick={() => setNaming(true)}>
          {text('name_deputy')}
        </Button>
      }
    >
      <Section>
        <QueryStates query={deputies}>{({ items }) => <DeputyList deputies={items} mayEnd named="both" />}</QueryStates>
      </Section>
      <Suspense>
        {isNaming && <NameDeputy {...(isForOthers ? {} : { person: person.id })} onClose={() => setNaming(false)} />}
      </Suspense>
    </Page>
  );
}
