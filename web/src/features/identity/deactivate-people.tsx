import { Button } from 'antd';
import { useAccess } from '@/kit/access';
import { useChange } from '@/kit/change';
import { useFailureNotice } from '@/kit/notices';
import { useText } from '@/kit/text';
import { useUndoNotice } from '@/kit/undo-notice';
import { changePerson, type Person } from './api';
import { messages } from './messages';

// Done at once and undone on demand: each person alone, so that one refusal does not stop the others.
export function DeactivatePeople({ people, onDone }: { people: readonly Person[]; onDone: () => void }) {
  const text = useText(messages);
  const done = useUndoNotice();
  const failed = useFailureNotice();
  const change = useChange({ topics: ['people'], call: activate });
  const { reaches } = useAccess();
  const active = people.filter(
    ({ id, department_id, is_active }) => is_active && reaches('people.write', id, department_id),
  );

  const deactivate = async () => {
    const changed = await change.run({ people: active, is_active: false });
    onDone();
    if (changed.length < active.length) failed(text('not_all_changed', { count: active.length - changed.length }));
    if (changed.length > 0) {
      done(text('deactivated', { count: changed.length }), () => change.run({ people: changed, is_active: true }));
    }
  };
  return (
    <Button size="small" disabled={active.length === 0} loading={change.isRunning} onClick={() => void deactivate()}>
      {text('deactivate')}
    </Button>
  );
}

async function activate({ people, is_active }: { people: readonly Person[]; is_active: boolean }): Promise<Person[]> {
  const outcomes = await Promise.allSettled(
    people.map(({ id, name, account, email, department_id, role_ids, language, zone, revision }) =>
      changePerson(id, {
        name,
        account,
        email,
        department_id,
        role_ids,
        language,
        zone,
        is_active,
        revision,
      }),
    ),
  );
  return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}
