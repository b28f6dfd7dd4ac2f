import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useList } from '@/api/list';
import { useAccess } from '@/kit/access';
import { type Column, DataTable } from '@/kit/data-table';
import { ExportMenu } from '@/kit/export-menu';
import { useFormats } from '@/kit/formats';
import { InstantText } from '@/kit/instant-text';
import { ChoiceFilter } from '@/kit/list-filters';
import { useListState } from '@/kit/list-state';
import { Page } from '@/kit/page';
import { PersonName } from '@/kit/person-name';
import { EmptyHint } from '@/kit/states';
import { type Text, useText } from '@/kit/text';
import { type ImportItem, type ImportSort, importsQuery, importTotalsQuery } from './api';
import { importStates, percentDone } from './import-state';
import { messages } from './messages';
import { ImportStateTag } from './state-tag';
import { UploadFile } from './upload-file';

const importKey = (item: ImportItem) => item.id;
const importPath = (item: ImportItem) => `/imports/${item.id}`;

export default function ImportsPage() {
  const text = useText(messages);
  const navigate = useNavigate();
  const state = useListState({ sort: '-created_at', filters: ['state'] });
  const chosen = importStates.find((name) => name === state.filters.state);
  const { sort, limit } = state.query;
  const asked = { ...(chosen ? { state: [chosen] } : {}) };
  const list = useList(importsQuery({ sort: sort as ImportSort, limit, ...asked }));
  const totals = useQuery(importTotalsQuery(asked));
  const { may } = useAccess();
  const mayRun = may('imports.run');
  const columns = useColumns(text);
  const open = useMemo(
    () => ({ path: importPath, run: (item: ImportItem) => void navigate(importPath(item)) }),
    [navigate],
  );
  return (
    <Page title={text('imports')} hint={text('imports_hint')}>
      {mayRun && <UploadFile />}
      <DataTable
        name="imports"
        caption={text('imports')}
        columns={columns}
        list={{ ...list, total: totals.data }}
        state={state}
        rowKey={importKey}
        open={open}
        hasSearch={false}
        exports={may('imports.export') && <ExportMenu list="imports" query={{ sort, ...asked }} />}
        filters={
          <ChoiceFilter
            state={state}
            name="state"
            width={150}
            label={text('state')}
            any={text('any_state')}
            options={importStates.map((name) => ({ value: name, label: text(`state_${name}`) }))}
          />
        }
        empty={<EmptyHint title={text('imports_empty')} {...(mayRun ? { hint: text('imports_empty_hint') } : {})} />}
      />
    </Page>
  );
}

function useColumns(text: Text<typeof messages>): readonly Column<ImportItem>[] {
  const formats = useFormats();
  return useMemo(() => {
    const count = (title: string, key: 'orders_created' | 'orders_known' | 'orders_refused'): Column<ImportItem> => ({
      key,
      title,
      align: 'end',
      render: (item) => formats.number(item[key]),
    });
    return [
      { key: 'name', title: text('name'), sort: 'name', wraps: true, render: (item) => item.name },
      { key: 'state', title: text('state'), width: 120, render: (item) => <ImportStateTag state={item.state} /> },
      {
        key: 'progress',
        title: text('progress'),
        width: 150,
        render: (item) => <PartDone item={item} text={text} />,
      },
      count(text('outcome_created'), 'orders_created'),
      count(text('outcome_known'), 'orders_known'),
      count(text('outcome_refused'), 'orders_refused'),
      { key: 'who', title: text('who'), render: (item) => <PersonName name={item.person_name} /> },
      { key: 'when', title: text('when'), sort: 'created_at', render: (item) => <InstantText at={item.created_at} /> },
    ];
  }, [text, formats]);
}

// Of the step that the state beside it names.
function PartDone({ item, text }: { item: ImportItem; text: Text<typeof messages> }) {
  const percent = percentDone(item);
  if (percent === null) return '–';
  return (
    <Progress
      size="small"
      style={{ width: 120 }}
      percent={percent}
      status={item.state === 'failed' ? 'exception' : 'normal'}
      aria-label={text('progress')}
    />
  );
}
