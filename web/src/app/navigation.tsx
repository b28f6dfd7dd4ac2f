// The pages this person may open, by group.
import { Link, useLocation } from 'react-router';
import { useText, useWorded } from '@/kit/text';
import { activeEntry, useMenu } from './menu';
import { messages } from './messages';
import styles from './navigation.module.css';

export function Navigation({ isFolded }: { isFolded: boolean }) {
  const text = useText(messages);
  const asText = useWorded();
  const menu = useMenu();
  const { pathname } = useLocation();
  const active = activeEntry(menu, pathname);
  return (
    <nav aria-label={text('navigation')} className={styles.navigation} data-folded={isFolded}>
      {menu.map(({ group, entries }) => (
        <div key={group}>
          <p id={`group-${group}`} className={styles.group}>
            {text(`group_${group}`)}
          </p>
          <ul aria-labelledby={`group-${group}`} className={styles.entries}>
            {entries.map((entry) => (
              <li key={entry.path}>
                <Link
                  to={entry.path}
                  className={styles.entry}
                  aria-current={entry === active ? 'page' : undefined}
                  title={isFolded ? asText(entry.text) : undefined}
                >
                  <span className={styles.icon} aria-hidden>
                    {entry.icon}
                  </span>
                  <span className={styles.text}>{asText(entry.text)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
