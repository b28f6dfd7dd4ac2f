import { LaptopOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { answer, api } from '@/api/client';
import { problemOf } from '@/api/problems';
import { changeSession } from '@/api/session';
import { useSession } from '@/kit/access';
import { useFailureNotice } from '@/kit/notices';
import { PersonMark } from '@/kit/person-name';
import { useText } from '@/kit/text';
import { forgetAllDrafts } from '@/kit/unsaved-draft';
import { LazyDropdown } from './lazy-dropdown';
import { messages } from './messages';

export function PersonMenu() {
  const text = useText(messages);
  const { person } = useSession();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const items = [
    { key: 'name', type: 'group' as const, label: `${person.name} · ${person.account}` },
    {
      key: 'profile',
      icon: <UserOutlined aria-hidden />,
      label: text('profile'),
      onClick: () => void navigate('/profile'),
    },
    {
      key: 'sessions',
      icon: <LaptopOutlined aria-hidden />,
      label: text('sessions'),
      onClick: () => void navigate('/profile/sessions'),
    },
    { type: 'divider' as const },
    { key: 'sign_out', icon: <LogoutOutlined aria-hidden />, label: text('sign_out'), onClick: () => void signOut() },
  ];
  return (
    <LazyDropdown menu={{ items }}>
      <Button type="text" shape="circle" aria-label={text('person_menu', { name: person.name })}>
        <PersonMark name={person.name} />
      </Button>
    </LazyDropdown>
  );
}

function useSignOut() {
  const client = useQueryClient();
  const text = useText(messages);
  const failed = useFailureNotice();
  return async () => {
    try {
      await answer(api.DELETE('/api/v1/session'));
    } catch (error) {
      if (problemOf(error).status !== 401) return failed(text('sign_out_failed'));
    }
    forgetAllDrafts();
    changeSession(client, null);
  };
}
