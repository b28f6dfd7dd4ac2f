import { LaptopOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { renewSession, type Session } from '@/api/session';
import { useAccess, useSession } from '@/kit/access';
import { languageOf, useLocale } from '@/kit/language';
import { Page, Section } from '@/kit/page';
import { LanguageSelect, ZoneSelect } from '@/kit/place-select';
import { RecordForm } from '@/kit/record-form';
import { RecordPanels } from '@/kit/record-panels';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { changeProfile } from './api';
import { ChangePassword } from './change-password';
import { messages } from './messages';

export default function ProfilePage() {
  const text = useText(messages);
  const { person } = useSession();
  const navigate = useNavigate();
  const sessions = (
    <Button icon={<LaptopOutlined aria-hidden />} onClick={() => void navigate('/profile/sessions')}>
      {text('sessions')}
    </Button>
  );
  return (
    <Page title={text('profile')} width="reading" actions={sessions}>
      <Section title={text('profile')} hint={text('profile_hint')}>
        <ProfileForm />
      </Section>
      <Section title={text('change_password')} hint={text('change_password_hint')}>
        <ChangePassword />
      </Section>
      <RecordPanels topic="profile" id={person.id} />
    </Page>
  );
}

function ProfileForm() {
  const text = useText(messages);
  const client = useQueryClient();
  const done = useUndoNotice();
  const { setLanguage } = useLocale();
  const { person } = useSession();
  const mayRename = useAccess().may('people.write');
  const filled = [{ required: true, message: text('required') }];
  const labels = { name: text('name'), language: text('language'), zone: text('zone') };
  return (
    <RecordForm
      initial={profileOf(person)}
      revision={person.revision}
      labels={labels}
      draft={`profile/${person.id}`}
      topics={['session', 'people']}
      save={({ values, revision }) => changeProfile({ ...values, revision })}
      valuesOf={(current) => ({
        values: profileOf(current as Session['person']),
        revision: (current as Session['person']).revision,
      })}
      onSaved={(session) => {
        renewSession(client, session);
        setLanguage(languageOf(session.person.language));
        done(text('profile_saved'));
      }}
    >
      <Form.Item name="name" label={labels.name} rules={filled} extra={mayRename ? undefined : text('name_given')}>
        <Input autoComplete="name" readOnly={!mayRename} variant={mayRename ? 'outlined' : 'filled'} />
      </Form.Item>
      <Form.Item name="language" label={labels.language} rules={filled}>
        <LanguageSelect />
      </Form.Item>
      <Form.Item name="zone" label={labels.zone} rules={filled}>
        <ZoneSelect />
      </Form.Item>
    </RecordForm>
  );
}

const profileOf = ({ name, language, zone }: Session['person']) => ({ name, language, zone });
