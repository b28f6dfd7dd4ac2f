// In the profile: who acts in one's place, and in whose one acts oneself.
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useAccess } from '@/kit/access';
import { Section } from '@/kit/page';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { deputiesQuery } from './api';
import styles from './approvals.module.css';
import { DeputyList } from './deputy-list';
import { messages } from './messages';

const NameDeputy = lazy(() => import('./name-deputy'));

export default function OwnDeputiesPanel({ id }: { id: string }) {
  const text = useText(messages);
  const mayWrite = useAccess().may('deputies.write');
  const own = useQuery(deputiesQuery({ person_id: id }));
  const others = useQuery(deputiesQuery({ deputy_id: id }));
  const [isNaming, setNaming] = useState(false);
  return (
    <Section
      title={text('deputies')}
      hint={text('own_deputies_hint')}
      actions={mayWrite && <Button onClick={() => setNaming(true)}>{text('name_deputy')}</Button>}
    >
      <QueryStates query={own} lines={2}>
        {({ items }) => <DeputyList deputies={items} mayEnd={mayWrite} named="deputy" />}
      </QueryStates>
      {others.data && others.data.items.length > 0 && (
        <div className={styles.agreements}>
          <h3 className={styles.heading}>{text('stands_in_for_you')}</h3>
          <DeputyList deputies={others.data.items} mayEnd={false} named="person" />
        </div>
      )}
      <Suspense>{isNaming && <NameDeputy person={id} onClose={() => setNaming(false)} />}</Suspense>
    </Section>
  );
}
