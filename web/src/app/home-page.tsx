// The start page until the work list takes its place: where one can go.
import { Link } from 'react-router';
import { useSession } from '@/kit/access';
import { Page } from '@/kit/page';
import { useText, useWorded } from '@/kit/text';
import styles from './home-page.module.css';
import { useMenu } from './menu';
import { messages } from './messages';

export function HomePage() {
  const text = useText(messages);
  const asText = useWorded();
  const { person } = useSession();
  return (
    <Page title={text('home_title', { name: person.name })} hint={text('home_hint')}>
      {useMenu().map(({ group, entries }) => (
        <section key={group} className={styles.group}>
          <h2>{text(`group_${group}`)}</h2>
          <ul>
            {entries.map((entry) => (
              <li key={entry.path}>
                <Link to={entry.path}>
                  <span aria-hidden>{entry.icon}</span>
                  {asText(entry.text)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
