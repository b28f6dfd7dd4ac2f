// For those whose permission reaches further than their own list: whose is shown, kept in the address.
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useAccess, useSession } from '@/kit/access';
import { Select } from '@/kit/select';
import { useText } from '@/kit/text';
import { colleaguesQuery, departmentsQuery, type Whose } from './api';
import { messages } from './messages';

const names = ['owner', 'department_id'] as const;

export function useWhose(): [Whose, (whose: Whose) => void] {
  const [params, setParams] = useSearchParams();
  const whose: Whose = {};
  for (const name of names) {
    const value = params.get(name);
    if (value) whose[name] = value;
  }
  const choose = (chosen: Whose) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      for (const name of names) {
        const value = chosen[name];
        if (value) after.set(name, value);
        else after.delete(name);
      }
      return after;
    });
  return [whose, choose];
}

export function WhoseChoice({ whose, onChoose }: { whose: Whose; onChoose: (whose: Whose) => void }) {
  const text = useText(messages);
  const isWide = useAccess().scopeOf('work.read') === 'all';
  const { person } = useSession();
  const departments = useQuery({ ...departmentsQuery, enabled: isWide });
  const colleagues = useQuery(colleaguesQuery);
  const reached = (colleagues.data?.items ?? []).filter(
    ({ id, department_id }) => id !== person.id && (isWide || department_id === person.department_id),
  );
  const options = [
    { value: '', label: text('mine') },
    { value: 'owner=all', label: text(isWide ? 'whole_company' : 'whole_department') },
    { value: 'owner=nobody', label: text('nobodys') },
    ...(isWide
      ? [
          {
            label: text('departments'),
            options: (departments.data?.items ?? []).map(({ id, name }) => ({
              value: `department_id=${id}`,
              label: name,
            })),
          },
        ]
      : []),
    { label: text('people'), options: reached.map(({ id, name }) => ({ value: `owner=${id}`, label: name })) },
  ];
  return (
    <Select
      value={new URLSearchParams(whose as Record<string, string>).toString()}
      onChange={(chosen) => onChoose(Object.fromEntries(new URLSearchParams(chosen)))}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      style={{ minWidth: 150 }}
      aria-label={text('whose')}
    />
  );
}
