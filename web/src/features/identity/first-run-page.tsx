// A new installation: the organisation and its first administrator, against the one-time token of the log.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { Link, Navigate, useSearchParams } from 'react-router';
import { answer, api } from '@/api/client';
import { changeSession, sessionQuery } from '@/api/session';
import { type LanguageTag, languageTags, useLocale } from '@/kit/language';
import { CurrencySelect, LanguageSelect, ZoneSelect } from '@/kit/place-select';
import { RecordForm } from '@/kit/record-form';
import { EmptyHint, QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { setUp } from './api';
import { messages } from './messages';
import { OpenFrame } from './open-frame';
import styles from './open-frame.module.css';

const setupQuery = {
  queryKey: ['setup'],
  queryFn: ({ signal }: { signal: AbortSignal }) => answer(api.GET('/api/v1/setup', { signal })),
};

export default function FirstRunPage() {
  const text = useText(messages);
  const setup = useQuery(setupQuery);
  const session = useQuery(sessionQuery);
  if (session.data) return <Navigate to="/" replace />;
  return (
    <OpenFrame title={text('setup_title')} hint={text('setup_hint')} isWide>
      <QueryStates query={setup}>
        {({ is_needed }) =>
          is_needed ? (
            <FirstRunForm />
          ) : (
            <EmptyHint title={text('setup_done')} action={<Link to="/sign-in">{text('sign_in')}</Link>} />
          )
        }
      </QueryStates>
    </OpenFrame>
  );
}

function FirstRunForm() {
  const text = useText(messages);
  const client = useQueryClient();
  const { language, zone } = useLocale();
  const [parameters] = useSearchParams();
  const printed = parameters.get('token') ?? ''; // the address in the log carries it
  const filled = [{ required: true, message: text('required') }];
  const initial = {
    token: printed,
    organisation_name: '',
    zone,
    language: languageTags[language] as LanguageTag,
    base_currency: language === 'zh' ? 'CNY' : 'USD',
    name: '',
    account: '',
    password: '',
  };
  const labels = {
    token: text('setup_token'),
    organisation_name: text('organisation_name'),
    zone: text('zone'),
    language: text('language'),
    base_currency: text('base_currency'),
    name: text('name'),
    account: text('account'),
    password: text('password'),
  };
  return (
    <RecordForm
      initial={initial}
      labels={labels}
      draft={null}
      topics={['setup']}
      save={({ values }, headers) => setUp(values, headers)}
      onSaved={(session) => changeSession(client, session)}
      saveText={text('start')}
    >
      <div className={styles.pair}>
        <Form.Item name="token" label={labels.token} rules={filled} style={{ gridColumn: '1 / -1' }}>
          <Input autoFocus={!printed} autoComplete="one-time-code" spellCheck={false} />
        </Form.Item>
        <h2 className={styles.part}>{text('organisation_part')}</h2>
        <Form.Item name="organisation_name" label={labels.organisation_name} rules={filled}>
          <Input autoFocus={Boolean(printed)} autoComplete="organization" />
        </Form.Item>
        <Form.Item name="base_currency" label={labels.base_currency} rules={filled}>
          <CurrencySelect />
        </Form.Item>
        <Form.Item name="zone" label={labels.zone} rules={filled}>
          <ZoneSelect />
        </Form.Item>
        <Form.Item name="language" label={labels.language} rules={filled}>
          <LanguageSelect />
        </Form.Item>
        <h2 className={styles.part}>{text('administrator_part')}</h2>
        <Form.Item name="name" label={labels.name} rules={filled}>
          <Input autoComplete="name" />
        </Form.Item>
        <Form.Item name="account" label={labels.account} rules={filled}>
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label={labels.password} rules={filled} extra={text('password_rule')}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </div>
    </RecordForm>
  );
}
