// The page of a list of records: what can be added, filters, saved views, the table, and the list as a file.
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { List } from '@/api/list';
import { useAccess } from './access';
import { type Column, DataTable } from './data-table';
import { type ExportChoice, ExportMenu } from './export-menu';
import type { ListState } from './list-state';
import { Page } from './page';
import { EmptyHint } from './states';

interface ListPageProps<Row extends { id: string }, Filter extends string> {
  // "customers": the path of the list and of each record, and the name under which views and columns are kept.
  name: string;
  title: string;
  hint: string;
  columns: readonly Column<Row>[];
  list: List<Row>;
  state: ListState<Filter>;
  filters: ReactNode;
  // For those who may make a new one.
  add: { permission: string; text: string };
  // Further ways from here, before it.
  actions?: ReactNode;
  // For those who may take the list away as a file, as it is filtered.
  exports: { permission: string; query: Readonly<Record<string, unknown>>; choices?: readonly ExportChoice[] };
  bulk?: (rows: readonly Row[], clear: () => void) => ReactNode;
  // What to do first while there is nothing, and what is said to those who cannot.
  empty: { title: string; hint: string; readerHint?: string };
}

const rowKey = (row: { id: string }) => row.id;

export function ListPage<Row extends { id: string }, Filter extends string>(props: ListPageProps<Row, Filter>) {
  const { name, title, add, exports, empty } = props;
  const { may } = useAccess();
  const navigate = useNavigate();
  const open = useMemo(
    () => ({
      path: (row: Row) => `/${name}/${row.id}`,
      run: (row: Row) => navigate(`/${name}/${row.id}`),
    }),
    [name, navigate],
  );
  const mayAdd = may(add.permission);
  const actions = (props.actions || mayAdd) && (
    <>
      {props.actions}
      {mayAdd && (
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => navigate(`/${name}/new`)}>
          {add.text}
        </Button>
      )}
    </>
  );
  return (
    <Page title={title} hint={props.hint} actions={actions}>
      <DataTable
        name={name}
        caption={title}
        columns={props.columns}
        list={props.list}
        state={props.state}
        rowKey={rowKey}
        open={open}
        filters={props.filters}
        {...(props.bulk ? { bulk: props.bulk } : {})}
        exports={
          may(exports.permission) && (
            <ExportMenu list={name} query={exports.query} {...(exports.choices ? { choices: exports.choices } : {})} />
          )
        }
        empty={
          <EmptyHint
            title={empty.title}
            hint={mayAdd ? empty.hint : (empty.readerHint ?? empty.hint)}
            action={actions}
          />
        }
      />
    </Page>
  );
}
