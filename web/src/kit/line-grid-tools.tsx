import {
  CopyOutlined,
  DeleteOutlined,
  PlusOutlined,
  RedoOutlined,
  UndoOutlined,
  VerticalAlignBottomOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useFormats } from './formats';
import styles from './line-grid.module.css';
import { gridMessages } from './line-grid-messages';
import { type GridAction, selectedBlock } from './line-grid-model';
import { isEmptyRow } from './line-grid-types';
import { decimalSum } from './line-grid-values';
import { useText } from './text';
import { type GridProblems, type LineGridHandle, problemKey } from './use-line-grid';

type Tool = Extract<GridAction['type'], 'add_row' | 'duplicate_rows' | 'remove_rows' | 'fill_down' | 'undo' | 'redo'>;

export function GridTools({ handle, afterwards }: { handle: LineGridHandle; afterwards: () => void }) {
  const text = useText(gridMessages);
  const { state, canAddRows, dispatch } = handle;
  const tool = (type: Tool, icon: ReactNode, isPossible: boolean, isNamed = false) => (
    <Button
      size="small"
      type="text"
      icon={icon}
      title={text(type)}
      aria-label={text(type)}
      disabled={!isPossible}
      onClick={() => {
        dispatch({ type });
        afterwards();
      }}
    >
      {isNamed && text(type)}
    </Button>
  );
  const hasRows = state.rows.length > 0;
  return (
    <div className={styles.tools} role="toolbar" aria-label={text('tools')}>
      {canAddRows && tool('add_row', <PlusOutlined aria-hidden />, true, true)}
      {canAddRows && tool('duplicate_rows', <CopyOutlined aria-hidden />, hasRows)}
      {canAddRows && tool('remove_rows', <DeleteOutlined aria-hidden />, hasRows)}
      {tool('fill_down', <VerticalAlignBottomOutlined aria-hidden />, hasRows)}
      {tool('undo', <UndoOutlined aria-hidden />, state.past.length > 0)}
      {tool('redo', <RedoOutlined aria-hidden />, state.future.length > 0)}
    </div>
  );
}

interface GridFootProps {
  handle: LineGridHandle;
  problems: GridProblems;
  // At the active cell.
  problem: string | undefined;
  onShow: () => void;
}

export function GridFoot({ handle, problems, problem, onShow }: GridFootProps) {
  const text = useText(gridMessages);
  const formats = useFormats();
  const { state, columns, dispatch } = handle;
  const cells = selectedBlock(state, columns).flat();
  const sum = cells.length > 1 ? decimalSum(cells) : null;
  const filled = state.rows.filter((row) => !isEmptyRow(row)).length;

  const showNextProblem = () => {
    const width = columns.length;
    const at = state.active.row * width + state.active.column;
    const places = state.rows.flatMap((row, place) =>
      columns.flatMap((column, along) => (problems.has(problemKey(row.id, column.key)) ? [place * width + along] : [])),
    );
    const next = places.find((place) => place > at) ?? places[0];
    if (next === undefined) return;
    dispatch({ type: 'go', to: { row: Math.floor(next / width), column: next % width } });
    onShow();
  };

  return (
    <div className={styles.foot}>
      <span>{text('row_count', { count: filled })}</span>
      {problems.size > 0 && (
        <span className={styles.problems}>
          {text('problem_count', { count: problems.size })}
          <Button size="small" type="link" onClick={showNextProblem}>
            {text('next_problem')}
          </Button>
        </span>
      )}
      {problem && (
        <span role="status" className={styles.problem}>
          {problem}
        </span>
      )}
      {cells.length > 1 && <span>{text('selection_count', { count: cells.length })}</span>}
      {sum !== null && <span>{text('selection_sum', { sum: formats.number(sum) })}</span>}
      <span className={styles.keys}>{text('keys')}</span>
    </div>
  );
}
