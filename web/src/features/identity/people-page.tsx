import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useList } from '@/api/list';
import type { Sort } from '@/api/types';
import { useAccess, useSession } from '@/kit/access';
import { ActiveFilter, ActiveTag } from '@/kit/active-tag';
import { type Column, DataTable } from '@/kit/data-table';
import { ExportMenu } from '@/kit/export-menu';
import { useFormats } from '@/kit/formats';
import { ChoiceFilter } from '@/kit/list-filters';
import { type ListState, useListState } from '@/kit/list-state';
import { newRecord, useOpened } from '@/kit/opened';
import { Page } from '@/kit/page';
import { PersonName } from '@/kit/person-name';
import { EmptyHint } from '@/kit/states';
import { type Text, useText } from '@/kit/text';
import { departmentsQuery, type Person, peopleQuery, peopleTotalsQuery, rolesQuery } from './api';
import { DeactivatePeople } from './deactivate-people';
import { messages } from './messages';
import { useRoleName } from './names';

// The form is loaded when it is needed: the list alone is there sooner.
const PersonPanel = lazy(() => import('./person-panel'));

const personKey = (person: Person) => person.id;

export default function PeoplePage() {
  const text = useText(messages);
  const { may, reaches } = useAccess();
  const department = useSession().person.department_id;
  const opened = useOpened();
  const state = useListState({ sort: 'name', filters: ['department_id', 'is_active'] });
  const query = listParameters(state.query);
  const list = useList(peopleQuery(query));
  const totals = useQuery(peopleTotalsQuery(query));
  const columns = useColumns(text);
  const open = useMemo(
    () => ({ path: (person: Person) => `?open=${person.id}`, run: (person: Person) => opened.open(person.id) }),
    [opened.open],
  );
  const add = reaches('people.write', null, department) && (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => opened.open(newRecord)}>
      {text('add_person')}
    </Button>
  );
  return (
    <Page title={text('people')} hint={text('people_hint')} actions={add}>
      <DataTable
        name="people"
        caption={text('people')}
        columns={columns}
        list={{ ...list, total: totals.data }}
        state={state}
        rowKey={personKey}
        open={open}
        filters={<Filters state={state} />}
        exports={may('people.export') && <ExportMenu list="people" query={state.query} />}
        bulk={may('people.write') ? (people, clear) => <DeactivatePeople people={people} onDone={clear} /> : undefined}
        empty={<EmptyHint title={text('people_empty')} hint={text('people_empty_hint')} action={add} />}
      />
      <Suspense>
        {opened.key && <PersonPanel key={opened.key} id={opened.key} onClose={opened.close} onOpen={opened.open} />}
      </Suspense>
    </Page>
  );
}

// The address keeps every filter as text.
function listParameters({ is_active, sort, ...rest }: ListState<'department_id' | 'is_active'>['query']) {
  return {
    ...rest,
    sort: sort as Sort<'/api/v1/people'>,
    ...(is_active === undefined ? {} : { is_active: is_active === 'true' }),
  };
}

function useColumns(text: Text<typeof messages>): readonly Column<Person>[] {
  const roles = useQuery(rolesQuery);
  const roleName = useRoleName();
  const formats = useFormats();
  return useMemo(() => {
    const nameOf = (id: string) => {
      const role = roles.data?.items.find((one) => one.id === id);
      return role ? roleName(role) : '';
    };
    return [
      { key: 'name', title: text('name'), sort: 'name', render: (person) => <PersonName name={person.name} /> },
      { key: 'account', title: text('account'), sort: 'account', render: (person) => person.account },
      { key: 'email', title: text('email'), render: (person) => person.email || '–' },
      { key: 'department', title: text('department'), render: (person) => person.department_name ?? '–' },
      {
        key: 'roles',
        title: text('roles'),
        wraps: true,
        render: (person) => formats.list(person.role_ids.map(nameOf).filter(Boolean)) || '–',
      },
      { key: 'zone', title: text('zone'), isExtra: true, render: (person) => person.zone },
      {
        key: 'state',
        title: text('state'),
        width: 110,
        render: (person) => <ActiveTag isActive={person.is_active} />,
      },
    ];
  }, [text, roles.data, roleName, formats]);
}

function Filters({ state }: { state: ListState<'department_id' | 'is_active'> }) {
  const text = useText(messages);
  const departments = useQuery(departmentsQuery);
  return (
    <>
      <ChoiceFilter
        state={state}
        name="department_id"
        width={150}
        label={text('department')}
        any={text('all_departments')}
        options={(departments.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ActiveFilter state={state} />
    </>
  );
}
