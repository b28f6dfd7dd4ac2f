// How and when one is told of things.
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { useSession } from '@/kit/access';
import { useChange } from '@/kit/change';
import { Page, Section } from '@/kit/page';
import { ProblemAlert } from '@/kit/problem-alert';
import { Select } from '@/kit/select';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { changeSettings, type NotificationSettings, settingsQuery } from './api';
import { KindTable } from './kind-table';
import { clockOf, minuteOf } from './minutes';
import styles from './notifications.module.css';
import { settingMessages } from './setting-messages';

export default function SettingsPage() {
  const text = useText(settingMessages);
  const { person } = useSession();
  const settings = useQuery(settingsQuery(person.id));
  return (
    <Page
      title={text('settings')}
      hint={text('settings_hint')}
      back={{ path: '/notifications', text: text('back') }}
      width="reading"
    >
      <Section>
        <QueryStates query={settings}>{(data) => <SettingsForm key={data.revision} settings={data} />}</QueryStates>
      </Section>
    </Page>
  );
}

const usualQuiet = { quiet_from: 22 * 60, quiet_until: 7 * 60 };
const days = ['working_days', 'every_day', 'never'] as const;

function SettingsForm({ settings }: { settings: NotificationSettings }) {
  const text = useText(settingMessages);
  const done = useUndoNotice();
  const [wish, setWish] = useState(settings);
  const set = (part: Partial<NotificationSettings>) => setWish((before) => ({ ...before, ...part }));
  const hasQuiet = wish.quiet_from !== null && wish.quiet_from !== undefined;
  const change = useChange({ topics: ['notifications'], call: changeSettings });
  const save = async () => {
    const { kinds, quiet_from, quiet_until, digest_minute, digest_days, revision } = wish;
    try {
      await change.run({ kinds, quiet_from, quiet_until, digest_minute, digest_days, revision });
      done(text('saved'));
    } catch {
      // shown below
    }
  };
  return (
    <Form layout="vertical" component="div">
      <MailNote settings={settings} />
      <KindTable kinds={wish.kinds} onChange={(kinds) => set({ kinds })} />
      <Form.Item label={text('quiet')} extra={text('quiet_hint')}>
        <Space wrap>
          <Checkbox
            checked={hasQuiet}
            onChange={({ target }) => set(target.checked ? usualQuiet : { quiet_from: null, quiet_until: null })}
          >
            {text('has_quiet')}
          </Checkbox>
          {hasQuiet &&
            (['quiet_from', 'quiet_until'] as const).map((name) => (
              <Input
                key={name}
                type="time"
                aria-label={text(name)}
                className={styles.time}
                value={clockOf(wish[name] ?? 0)}
                onChange={({ target }) => set({ [name]: minuteOf(target.value) ?? wish[name] })}
              />
            ))}
        </Space>
      </Form.Item>
      <Form.Item label={text('digest_title')} extra={text('digest_hint')}>
        <Space wrap>
          <Select
            aria-label={text('digest_days')}
            className={styles.days}
            value={wish.digest_days}
            options={days.map((value) => ({ value, label: text(value) }))}
            onChange={(digest_days) => set({ digest_days })}
          />
          {wish.digest_days !== 'never' && (
            <Input
              type="time"
              aria-label={text('digest_minute')}
              className={styles.time}
              value={clockOf(wish.digest_minute)}
              onChange={({ target }) => set({ digest_minute: minuteOf(target.value) ?? wish.digest_minute })}
            />
          )}
        </Space>
      </Form.Item>
      {change.problem && <ProblemAlert problem={change.problem} />}
      <Button type="primary" loading={change.isRunning} onClick={() => void save()}>
        {text('save')}
      </Button>
    </Form>
  );
}

function MailNote({ settings }: { settings: NotificationSettings }) {
  const text = useText(settingMessages);
  if (!settings.is_mail_set_up) return <Alert type="info" showIcon title={text('no_mail')} />;
  if (!settings.email) return <Alert type="warning" showIcon title={text('no_email')} />;
  return <p className={styles.quiet}>{text('mail_goes_to', { email: settings.email })}</p>;
}
