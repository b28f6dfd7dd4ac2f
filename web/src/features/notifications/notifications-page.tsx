// The centre: what one has not read, or everything, the newest first.
import { CheckOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { type List, useList } from '@/api/list';
import { useChange } from '@/kit/change';
import { useFailureNotice } from '@/kit/notices';
import { Page } from '@/kit/page';
import { StaleNote } from '@/kit/stale-note';
import { EmptyHint, Loading, ProblemState } from '@/kit/states';
import { type Notification, notificationsQuery, readAll, readOne, type Which } from './api';
import { NotificationRow } from './notification-row';
import styles from './notifications.module.css';
import { useNotificationWords } from './wording';

export default function NotificationsPage() {
  const { text } = useNotificationWords();
  const [which, choose] = useWhich();
  const list = useList(notificationsQuery(which));
  const newest = list.rows[0];
  const failed = useFailureNotice();
  const one = useChange({ topics: ['notifications'], call: readOne });
  const all = useChange({ topics: ['notifications'], call: readAll });
  const read = (id: string) => void one.run(id).catch(() => failed(text('read_one')));
  const hasUnread = list.rows.some(({ read_at }) => !read_at);
  const actions = (
    <>
      <Segmented<Which>
        aria-label={text('which')}
        value={which}
        onChange={choose}
        options={(['unread', 'all'] as const).map((value) => ({ value, label: text(value) }))}
      />
      <Button
        icon={<CheckOutlined aria-hidden />}
        disabled={!newest || !hasUnread}
        loading={all.isRunning}
        onClick={() => newest && void all.run(newest.created_at).catch(() => failed(text('read_all')))}
      >
        {text('read_all')}
      </Button>
      <Link to="/notifications/settings" className={styles.settings}>
        <SettingOutlined aria-hidden /> {text('settings')}
      </Link>
    </>
  );
  return (
    <Page title={text('title')} hint={text('hint')} width="reading" actions={actions}>
      <Content list={list} which={which} onRead={read} />
    </Page>
  );
}

interface ContentProps {
  list: List<Notification>;
  which: Which;
  onRead: (id: string) => void;
}

function Content({ list, which, onRead }: ContentProps) {
  const { text } = useNotificationWords();
  if (list.problem && list.rows.length === 0) return <ProblemState problem={list.problem} retry={list.retry} />;
  if (list.isPending) return <Loading />;
  if (list.rows.length === 0 && !list.hasMore) {
    return which === 'unread' ? (
      <EmptyHint title={text('none_unread')} hint={text('none_unread_hint')} />
    ) : (
      <EmptyHint title={text('none')} hint={text('none_hint')} />
    );
  }
  return (
    <>
      <StaleNote loadedAt={list.problem ? list.loadedAt : null} />
      <ul className={styles.rows}>
        {list.rows.map((row) => (
          <NotificationRow key={row.id} notification={row} onRead={onRead} />
        ))}
      </ul>
      {list.hasMore && (
        <Button block loading={list.isLoadingMore} onClick={list.loadMore}>
          {text('more')}
        </Button>
      )}
    </>
  );
}

function useWhich(): [Which, (which: Which) => void] {
  const [params, setParams] = useSearchParams();
  const which = params.get('show') === 'all' ? 'all' : 'unread';
  return [which, (chosen) => setParams(chosen === 'all' ? { show: 'all' } : {}, { replace: true })];
}
