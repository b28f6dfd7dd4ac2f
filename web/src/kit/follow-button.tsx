// Follows a thing or stops; says who follows it.
import { EyeFilled, EyeOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Tooltip } from 'antd';
import { problemOf } from '@/api/problems';
import { useAccess } from './access';
import { follow, followersQuery, stopFollowing, type Thing } from './activity-api';
import { activityMessages } from './activity-messages';
import { type RepeatSafe, useChange } from './change';
import { useFormats } from './formats';
import { useFailureNotice } from './notices';
import { useProblemText } from './problem-text';
import { useText } from './text';

export function FollowButton({ topic, id }: Thing) {
  const text = useText(activityMessages);
  const formats = useFormats();
  const problemText = useProblemText();
  const { may } = useAccess();
  const failed = useFailureNotice();
  const followers = useQuery(followersQuery({ topic, id }));
  const isFollowing = followers.data?.is_following ?? false;
  const change = useChange({
    topics: [topic],
    call: (starts: boolean, headers: RepeatSafe) =>
      starts ? follow({ topic, id }, headers) : stopFollowing({ topic, id }),
  });
  const toggle = async () => {
    try {
      await change.run(!isFollowing);
    } catch (error) {
      failed(problemText(problemOf(error)));
    }
  };
  if (!may('activity.write') || !followers.data) return null;
  const names = followers.data.items.map(({ name }) => name);
  return (
    <Tooltip title={names.length > 0 ? text('followed_by', { names: formats.list(names) }) : text('nobody_follows')}>
      <Button
        icon={isFollowing ? <EyeFilled aria-hidden /> : <EyeOutlined aria-hidden />}
        aria-pressed={isFollowing}
        loading={change.isRunning}
        onClick={() => void toggle()}
      >
        {text(isFollowing ? 'following' : 'follow')}
        {names.length > 0 && ` · ${names.length}`}
      </Button>
    </Tooltip>
  );
}
