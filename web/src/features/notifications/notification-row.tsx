// One notification: what happened, to what, when; opened or put aside.
import {
  AuditOutlined,
  BellOutlined,
  CheckOutlined,
  CheckSquareOutlined,
  EyeOutlined,
  MessageOutlined,
  SignatureOutlined,
  SwapOutlined,
} from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { InstantText } from '@/kit/instant-text';
import type { Notification } from './api';
import styles from './notifications.module.css';
import { useNotificationWords } from './wording';

const icons: Readonly<Record<string, ReactNode>> = {
  work: <CheckSquareOutlined aria-hidden />,
  note: <MessageOutlined aria-hidden />,
  mention: <MessageOutlined aria-hidden />,
  handover: <SwapOutlined aria-hidden />,
  approval: <AuditOutlined aria-hidden />,
  signoff: <SignatureOutlined aria-hidden />,
  signoff_opened: <EyeOutlined aria-hidden />,
};

interface NotificationRowProps {
  notification: Notification;
  onRead: (id: string) => void;
}

export function NotificationRow({ notification, onRead }: NotificationRowProps) {
  const { text, title, path } = useNotificationWords();
  const place = path(notification);
  const isUnread = !notification.read_at;
  const titleText = title(notification);
  const read = () => isUnread && onRead(notification.id);
  return (
    <li className={styles.row} data-unread={isUnread}>
      <span className={styles.icon}>{icons[notification.kind] ?? <BellOutlined aria-hidden />}</span>
      <div className={styles.what}>
        <div className={styles.line}>
          {place ? (
            <Link to={place} className={styles.title} onClick={read}>
              {titleText}
            </Link>
          ) : (
            <span className={styles.title}>{titleText}</span>
          )}
          {isUnread && <span className={styles.unread}>{text('is_unread')}</span>}
        </div>
        <div className={styles.about}>
          {notification.label && <span className={styles.label}>{notification.label}</span>}
          {notification.arguments.customer && <span>{notification.arguments.customer}</span>}
          {notification.arguments.text && <q className={styles.text}>{notification.arguments.text}</q>}
        </div>
      </div>
      <InstantText at={notification.created_at} />
      <span className={styles.act}>
        {isUnread && (
          <Tooltip title={text('read_one')}>
            <Button
              type="text"
              size="small"
              icon={<CheckOutlined aria-hidden />}
              aria-label={`${text('read_one')}: ${titleText}`}
              onClick={read}
            />
          </Tooltip>
        )}
      </span>
    </li>
  );
}
