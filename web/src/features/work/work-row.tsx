import { BellOutlined, CheckOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { Link } from 'react-router';
import { useAccess, useSession } from '@/kit/access';
import type { WorkItem } from '@/kit/feature';
import { PersonName } from '@/kit/person-name';
import { useText, useWorded } from '@/kit/text';
import { useWorkSources } from '@/kit/work-sources';
import { DueText } from './due-text';
import { messages } from './messages';
import styles from './work.module.css';

export interface RowActs {
  open: (item: WorkItem) => void;
  act: (item: WorkItem) => void;
  remind: (item: WorkItem) => void;
}

interface WorkRowProps {
  item: WorkItem;
  acts: RowActs;
  now: number;
  hasOwner: boolean;
  isActive: boolean;
  onFocus?: () => void;
  // On the page of what it is about: neither its number nor a way there is needed.
  isHere?: boolean;
}

export function WorkRow({ item, acts, now, hasOwner, isActive, onFocus, isHere = false }: WorkRowProps) {
  const text = useText(messages);
  const { wordsOf, sourceOf } = useWorkSources();
  const { title, reason } = wordsOf(item);
  const customer = item.title_arguments.customer;
  const place = item.link && sourceOf(item)?.path(item);
  return (
    <li className={styles.row} data-row data-urgency={item.urgency} tabIndex={isActive ? 0 : -1} onFocus={onFocus}>
      <DueText item={item} now={now} />
      <div className={styles.what}>
        {isHere && item.source !== 'work' ? (
          <span className={styles.name}>{title}</span>
        ) : (
          <button type="button" className={styles.title} tabIndex={-1} onClick={() => acts.open(item)}>
            {title}
          </button>
        )}
        <div className={styles.why}>
          {!isHere && item.link && place && (
            <Link to={place} className={styles.number}>
              {item.link.number}
            </Link>
          )}
          {!isHere && customer && <span className={styles.customer}>{customer}</span>}
          <span>{reason}</span>
        </div>
      </div>
      {hasOwner && (
        <span className={styles.owner}>
          {item.owner_id ? (
            <PersonName name={item.owner_name} />
          ) : (
            <span className={styles.nobody}>{text(item.role_code ? 'of_role' : 'nobodys')}</span>
          )}
        </span>
      )}
      <span className={styles.acts}>
        <InPlace item={item} acts={acts} isHere={isHere} />
        {item.link && item.source !== 'work' && <Remind item={item} acts={acts} />}
      </span>
    </li>
  );
}

// What can be done here; where nothing can, the way to where it can.
function InPlace({ item, acts, isHere }: { item: WorkItem; acts: RowActs; isHere: boolean }) {
  const text = useText(messages);
  const asText = useWorded();
  const { sourceOf } = useWorkSources();
  const { person } = useSession();
  const action = item.action && sourceOf(item)?.actions?.[item.action.code];
  if (item.source === 'work') {
    if (item.owner_id !== person.id) return null;
    return (
      <Button size="small" icon={<CheckOutlined aria-hidden />} onClick={() => acts.act(item)}>
        {text('tick')}
      </Button>
    );
  }
  if (isHere && !action) return null;
  return (
    <Button
      size="small"
      {...(action ? {} : { icon: <RightOutlined aria-hidden />, iconPlacement: 'end' as const })}
      onClick={() => acts.act(item)}
    >
      {action ? asText(action.text) : text('open')}
    </Button>
  );
}

function Remind({ item, acts }: { item: WorkItem; acts: RowActs }) {
  const text = useText(messages);
  const { may } = useAccess();
  if (!may('work.write')) return null;
  const label = text('remind_me', { number: item.link?.number ?? '' });
  return (
    <Tooltip title={label}>
      <Button
        size="small"
        type="text"
        icon={<BellOutlined aria-hidden />}
        aria-label={label}
        onClick={() => acts.remind(item)}
      />
    </Tooltip>
  );
}
