import { LaptopOutlined, MobileOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useChange } from '@/kit/change';
import { InstantText } from '@/kit/instant-text';
import { Page, Section } from '@/kit/page';
import { ProblemAlert } from '@/kit/problem-alert';
import { QueryStates } from '@/kit/states';
import { StatusTag } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { endSession, type OpenSession, sessionsQuery } from './api';
import { deviceName, isPhone } from './device-name';
import { messages } from './messages';
import styles from './sessions-page.module.css';

export default function SessionsPage() {
  const text = useText(messages);
  const sessions = useQuery(sessionsQuery);
  return (
    <Page
      title={text('sessions')}
      hint={text('sessions_hint')}
      width="reading"
      back={{ path: '/profile', text: text('profile') }}
    >
      <Section>
        <QueryStates query={sessions}>{({ items }) => <Sessions items={items} />}</QueryStates>
      </Section>
    </Page>
  );
}

function Sessions({ items }: { items: readonly OpenSession[] }) {
  const text = useText(messages);
  const done = useUndoNotice();
  const ending = useChange({ topics: ['sessions'], call: endSession });
  const end = async (id: string) => {
    try {
      await ending.run(id);
      done(text('session_ended'));
    } catch {
      // Drawn below as ending.problem.
    }
  };
  return (
    <>
      {ending.problem && <ProblemAlert problem={ending.problem} />}
      <ul className={styles.sessions}>
        {items.map((session) => (
          <li key={session.id}>
            <span className={styles.icon} aria-hidden>
              {isPhone(session.user_agent) ? <MobileOutlined aria-hidden /> : <LaptopOutlined aria-hidden />}
            </span>
            <div className={styles.facts}>
              <div className={styles.device}>
                {deviceName(session.user_agent) ?? text('unknown_device')}
                {session.is_current && <StatusTag tone="good" text={text('this_device')} />}
              </div>
              <div className={styles.more}>
                <span>{session.address}</span>
                <span>
                  {text('signed_in_at')} <InstantText at={session.created_at} />
                </span>
                <span>
                  {text('last_seen_at')} <InstantText at={session.last_seen_at} />
                </span>
              </div>
            </div>
            {!session.is_current && (
              <Button disabled={ending.isRunning} onClick={() => void end(session.id)}>
                {text('end_session')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
