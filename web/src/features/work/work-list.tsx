// The items in groups of urgency, walked over by keyboard.
import { CalendarOutlined, ClockCircleOutlined, FieldTimeOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useId } from 'react';
import type { List } from '@/api/list';
import type { WorkItem } from '@/kit/feature';
import { messages as kitMessages } from '@/kit/messages';
import { useRowKeys } from '@/kit/row-keys';
import { StaleNote } from '@/kit/stale-note';
import { useText } from '@/kit/text';
import type { Totals } from './api';
import { messages } from './messages';
import styles from './work.module.css';
import { type RowActs, WorkRow } from './work-row';

type Urgency = WorkItem['urgency'];
const urgencies: readonly Urgency[] = ['overdue', 'today', 'this_week', 'later'];
const icons: Record<Urgency, ReactNode> = {
  overdue: <WarningOutlined aria-hidden />,
  today: <FieldTimeOutlined aria-hidden />,
  this_week: <ClockCircleOutlined aria-hidden />,
  later: <CalendarOutlined aria-hidden />,
};

interface WorkListProps {
  list: List<WorkItem>;
  totals: Totals | undefined;
  acts: RowActs;
  hasOwners: boolean;
}

export function WorkList({ list, totals, acts, hasOwners }: WorkListProps) {
  const text = useText(messages);
  const kitText = useText(kitMessages);
  const { rows } = list;
  const keys = useRowKeys<HTMLDivElement>({
    count: rows.length,
    open: (place) => acts.open(rows[place] as WorkItem),
    act: (place) => acts.act(rows[place] as WorkItem),
  });
  // Of one moment for all rows: when they were asked for.
  const now = list.loadedAt;
  return (
    <div ref={keys.ref} className={styles.groups}>
      <StaleNote loadedAt={list.problem ? list.loadedAt : null} />
      {urgencies.map((urgency) => (
        <Group key={urgency} urgency={urgency} rows={rows} count={totals?.[urgency]}>
          {(item, place) => (
            <WorkRow
              key={item.id}
              item={item}
              acts={acts}
              now={now}
              hasOwner={hasOwners}
              isActive={keys.active === place}
              onFocus={() => keys.setActive(place)}
            />
          )}
        </Group>
      ))}
      <footer className={styles.foot}>
        {list.hasMore && (
          <Button size="small" loading={list.isLoadingMore} onClick={list.loadMore}>
            {kitText('load_more')}
          </Button>
        )}
        <span className={styles.keys}>{text('keys')}</span>
      </footer>
    </div>
  );
}

interface GroupProps {
  urgency: Urgency;
  rows: readonly WorkItem[];
  count: number | undefined;
  children: (item: WorkItem, place: number) => ReactNode;
}

function Group({ urgency, rows, count, children }: GroupProps) {
  const text = useText(messages);
  const heading = useId();
  const own = rows.flatMap((item, place) => (item.urgency === urgency ? [{ item, place }] : []));
  if (own.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={styles.group} data-urgency={urgency}>
        <span aria-hidden>{icons[urgency]}</span>
        {text(urgency)}
        <span className={styles.count}>{count ?? own.length}</span>
      </h2>
      <ol className={styles.rows}>{own.map(({ item, place }) => children(item, place))}</ol>
    </section>
  );
}
