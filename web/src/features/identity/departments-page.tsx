import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { useAccess } from '@/kit/access';
import { newRecord, useOpened } from '@/kit/opened';
import { Page } from '@/kit/page';
import { PersonName } from '@/kit/person-name';
import { RecordTable } from '@/kit/record-table';
import { EmptyHint, QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { allPeopleQuery, type Department, departmentsQuery } from './api';
import { type DepartmentRow, departmentTree } from './department-tree';
import { messages } from './messages';

const DepartmentPanel = lazy(() => import('./department-panel'));

const departmentKey = (row: DepartmentRow) => row.department.id;

export default function DepartmentsPage() {
  const text = useText(messages);
  const { reaches } = useAccess();
  const opened = useOpened();
  const departments = useQuery(departmentsQuery);
  const add = reaches('departments.write', null, null) && (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => opened.open(newRecord)}>
      {text('add_department')}
    </Button>
  );
  return (
    <Page title={text('departments')} hint={text('departments_hint')} actions={add} width="reading">
      <QueryStates query={departments}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyHint title={text('departments_empty')} hint={text('departments_empty_hint')} action={add} />
          ) : (
            <Departments items={items} onOpen={opened.open} />
          )
        }
      </QueryStates>
      <Suspense>
        {opened.key && (
          <DepartmentPanel
            key={opened.key}
            id={opened.key}
            departments={departments.data?.items ?? []}
            onClose={opened.close}
          />
        )}
      </Suspense>
    </Page>
  );
}

function Departments({ items, onOpen }: { items: readonly Department[]; onOpen: (id: string) => void }) {
  const text = useText(messages);
  const people = useQuery(allPeopleQuery);
  const headOf = (department: Department) => people.data?.items.find(({ id }) => id === department.head_id)?.name;
  return (
    <RecordTable
      caption={text('departments')}
      rows={departmentTree(items)}
      rowKey={departmentKey}
      open={{ path: (row) => `?open=${row.department.id}`, run: (row) => onOpen(row.department.id) }}
      columns={[
        {
          key: 'name',
          title: text('department_name'),
          render: ({ department, depth }) => <span style={{ paddingInlineStart: depth * 20 }}>{department.name}</span>,
        },
        {
          key: 'head',
          title: text('head'),
          render: ({ department }) => (department.head_id ? <PersonName name={headOf(department) ?? '…'} /> : '–'),
        },
      ]}
    />
  );
}
