import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { useAccess } from '@/kit/access';
import type { Column } from '@/kit/data-table';
import { ExportMenu } from '@/kit/export-menu';
import { useFormats } from '@/kit/formats';
import { useProblemText } from '@/kit/problem-text';
import { RecordTable } from '@/kit/record-table';
import { useText } from '@/kit/text';
import type { KeyedProblem } from './api';
import styles from './imports.module.css';
import { messages } from './messages';
import { useTargetName } from './use-targets';

interface ProblemTableProps {
  importId: string;
  problems: readonly KeyedProblem[];
  kept: number; // on the server: the first of them
  total: number;
  hasMore: boolean;
  isLoading: boolean;
  onMore: () => void;
}

const problemKey = (problem: KeyedProblem) => problem.key;

export function ProblemTable({ importId, problems, kept, total, hasMore, isLoading, onMore }: ProblemTableProps) {
  const text = useText(messages);
  const formats = useFormats();
  const { may } = useAccess();
  const problemText = useProblemText();
  // A field that no column gives is named by itself.
  const targetName = useTargetName();
  const columns = useMemo<readonly Column<KeyedProblem>[]>(
    () => [
      {
        key: 'row',
        title: text('row'),
        width: 90,
        render: ({ row }) => formats.number(row),
      },
      { key: 'column', title: text('column'), render: ({ column }) => targetName(column) || '–' },
      { key: 'problem', title: text('problem'), wraps: true, render: ({ code }) => problemText({ code }) },
      { key: 'value', title: text('value'), wraps: true, render: ({ value }) => value || '–' },
    ],
    [text, formats, problemText, targetName],
  );
  return (
    <section className={styles.parts} aria-label={text('problems_title')}>
      <div className={styles.head}>
        <p className={styles.note}>{text('problems_hint')}</p>
        {may('imports.export') && <ExportMenu list="import-problems" query={{ import_id: importId }} />}
      </div>
      {kept < total && (
        <Alert
          type="warning"
          showIcon
          title={text('problems_kept', { total: formats.number(total), kept: formats.number(kept) })}
        />
      )}
      <RecordTable caption={text('problems_title')} columns={columns} rows={problems} rowKey={problemKey} />
      <div className={styles.more}>
        <span>
          {formats.number(problems.length)} / {formats.number(kept)}
        </span>
        {hasMore && (
          <Button size="small" loading={isLoading} onClick={onMore}>
            {text('load_more')}
          </Button>
        )}
      </div>
    </section>
  );
}
