// The way to the notifications, with how many are unread.
import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useSession } from '@/kit/access';
import { defineMessages, useText } from '@/kit/text';
import { unreadQuery } from './api';
import styles from './bell.module.css';

const messages = defineMessages({
  none: { zh: '通知', en: 'Notifications' },
  unread: { zh: '通知，{count} 条未读', en: 'Notifications, {count} unread' },
});

const mostShown = 99;

export default function Bell() {
  const text = useText(messages);
  const navigate = useNavigate();
  const { person } = useSession();
  const { data } = useQuery(unreadQuery(person.id));
  const count = data?.count ?? 0;
  const shown = count > mostShown ? `${mostShown}+` : String(count);
  return (
    <Button
      type="text"
      className={styles.bell}
      icon={<BellOutlined aria-hidden />}
      aria-label={count > 0 ? text('unread', { count: shown }) : text('none')}
      onClick={() => void navigate('/notifications')}
    >
      {count > 0 && (
        <span className={styles.count} aria-hidden>
          {shown}
        </span>
      )}
    </Button>
  );
}
