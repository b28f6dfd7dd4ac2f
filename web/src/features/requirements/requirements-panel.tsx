// What the customer asked for, on the order's page: what is kept, and the ways to keep more.
import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useAccess } from '@/kit/access';
import { Section } from '@/kit/page';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { orderQuery, requirementsQuery } from './api';
import { KeepRequirement } from './keep-requirement';
import { messages } from './messages';
import { RequirementLine } from './requirement-line';
import { RequirementPanel } from './requirement-panel';
import styles from './requirements.module.css';

export default function RequirementsPanel({ id }: { id: string }) {
  const text = useText(messages);
  const { may } = useAccess();
  const order = useQuery(orderQuery(id));
  const requirements = useQuery(requirementsQuery(id));
  const [isKeeping, setKeeping] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const mayWrite = may('requirements.write') && order.data?.is_historical === false;
  return (
    <Section
      title={text('requirements')}
      hint={text('requirements_hint')}
      actions={
        mayWrite && (
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => setKeeping(true)}>
            {text('keep')}
          </Button>
        )
      }
    >
      <QueryStates query={requirements}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet}>{text('empty')}</p>
          ) : (
            <ul className={styles.list}>
              {items.map((item) => (
                <RequirementLine key={item.id} item={item} onOpen={() => setOpened(item.id)} />
              ))}
            </ul>
          )
        }
      </QueryStates>
      {isKeeping && <KeepRequirement order={id} onClose={() => setKeeping(false)} />}
      {opened && <RequirementPanel order={id} id={opened} mayWrite={mayWrite} onClose={() => setOpened(null)} />}
    </Section>
  );
}
