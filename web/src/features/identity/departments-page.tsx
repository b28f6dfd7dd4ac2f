import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useAccess } from '@/kit/access';
import { type Column, DataTable } from '@/kit/data-table';
import { ExportMenu } from '@/kit/export-menu';
import { type ListState, useListState } from '@/kit/list-state';
import { newRecord, useOpened } from '@/kit/opened';
import { Page } from '@/kit/page';
import { PersonName } from '@/kit/person-name';
import { EmptyHint } from '@/kit/states';
import { useText } from '@/kit/text';
import { useWholeList } from '@/kit/whole-list';
import { allPeopleQuery, departmentsQuery } from './api';
import { type DepartmentRow, departmentTree } from './department-tree';
import { messages } from './messages';

const DepartmentPanel = lazy(() => import('./department-panel'));

const departmentKey = (row: DepartmentRow) => row.department.id;
const pathOf = (row: DepartmentRow) => row.path;

export default function DepartmentsPage() {
  const text = useText(messages);
  const { may, reaches } = useAccess();
  const opened = useOpened();
  const state = useListState({ sort: 'name' });
  const departments = useQuery(departmentsQuery);
  const rows = useMemo(() => departmentTree(departments.data?.items ?? []), [departments.data]);
  const columns = useColumns(rows, state);
  const list = useWholeList({ query: departments, rows, columns, state, textOf: pathOf });
  const add = reaches('departments.write', null, null) && (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => opened.open(newRecord)}>
      {text('add_department')}
    </Button>
  );
  return (
    <Page title={text('departments')} hint={text('departments_hint')} actions={add} width="reading">
      <DataTable
        name="departments"
        caption={text('departments')}
        columns={columns}
        list={list}
        state={state}
        rowKey={departmentKey}
        open={{ path: (row) => `?open=${row.department.id}`, run: (row) => opened.open(row.department.id) }}
        exports={may('departments.export') && <ExportMenu list="departments" query={{}} isWhole />}
        empty={<EmptyHint title={text('departments_empty')} hint={text('departments_empty_hint')} action={add} />}
      />
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

function useColumns(rows: readonly DepartmentRow[], state: ListState<never>): readonly Column<DepartmentRow>[] {
  const text = useText(messages);
  const people = useQuery(allPeopleQuery).data?.items;
  // In another order than the tree's, or with some left out, each says what it is part of.
  const isTree = state.sort === 'name' && !state.isFiltered;
  return useMemo(() => {
    const headOf = ({ department }: DepartmentRow) => people?.find(({ id }) => id === department.head_id)?.name ?? null;
    return [
      {
        key: 'name',
        title: text('department_name'),
        sort: 'name',
        value: (row) => rows.indexOf(row),
        render: ({ department, depth, path }) =>
          isTree ? <span style={{ paddingInlineStart: depth * 20 }}>{department.name}</span> : path,
      },
      {
        key: 'head',
        title: text('head'),
        sort: 'head',
        value: headOf,
        render: (row) => (row.department.head_id ? <PersonName name={headOf(row) ?? '…'} /> : '–'),
      },
    ];
  }, [text, people, rows, isTree]);
}
