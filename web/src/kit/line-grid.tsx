// A sheet of lines to edit as in a spreadsheet: 500 lines of 12 columns scroll and type smoothly because
// only the rows in sight exist. One text field, always at the active cell, has the keyboard: so Chinese
// input methods begin in it, and reading aids follow it from cell to cell.
import { type CSSProperties, type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react';
import styles from './line-grid.module.css';
import { ChoiceList, useChoices } from './line-grid-choices';
import { useGridInput } from './line-grid-input';
import { gridMessages } from './line-grid-messages';
import { selection } from './line-grid-model';
import { cellId, GridHead, GridRowView } from './line-grid-rows';
import { GridFoot, GridTools } from './line-grid-tools';
import { type GridColumn, type Place, valueAt } from './line-grid-types';
import { useText } from './text';
import { type GridProblems, type LineGridHandle, problemKey } from './use-line-grid';

const rowHeight = 32;
const headHeight = 34;
const numberWidth = 48;
const usualWidth = 120;
// Drawn above and below what is in sight, so that scrolling never shows a gap.
const rowsBeyond = 6;

interface LineGridProps {
  handle: LineGridHandle;
  label: string;
  // In words, by problemKey.
  problems?: GridProblems;
  // Rows in sight before it scrolls.
  visibleRows?: number;
}

const noProblems: GridProblems = new Map();

export default function LineGrid({ handle, label, problems = noProblems, visibleRows = 16 }: LineGridProps) {
  const { state, columns, dispatch } = handle;
  const { active, editing, rows } = state;
  const text = useText(gridMessages);
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [top, setTop] = useState(0);
  const [hasFocus, setFocus] = useState(false);

  const column = columns[active.column];
  const edges = useMemo(() => edgesOf(columns), [columns]);
  const choices = useChoices(column, editing?.text ?? null);
  const input = useGridInput({ handle, choices, field, page: visibleRows });
  const range = selection(state);
  const problem = problems.get(problemKey(rows[active.row]?.id ?? '', column?.key ?? ''));
  useActiveInSight(scroll, active, edges);

  const first = Math.max(0, Math.floor(top / rowHeight) - rowsBeyond);
  const drawn = rows.slice(first, first + visibleRows + 2 * rowsBeyond);
  const sizes = {
    '--grid-columns': `${numberWidth}px ${columns.map((one) => `${one.width ?? usualWidth}px`).join(' ')}`,
    '--grid-head': `${headHeight}px`,
    '--grid-row': `${rowHeight}px`,
  } as CSSProperties;
  const left = edges[active.column] ?? 0;
  const fieldPlace = {
    top: headHeight + active.row * rowHeight,
    left,
    width: (edges[active.column + 1] ?? left) - left,
  };

  return (
    <div className={styles.frame} style={sizes}>
      <GridTools handle={handle} afterwards={() => field.current?.focus()} />
      <div
        ref={scroll}
        className={styles.scroll}
        // Without a row there is no field to reach it by.
        {...(rows.length === 0 ? { tabIndex: 0 } : {})}
        style={{ height: Math.min(rows.length + 1, visibleRows) * rowHeight + headHeight }}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        <div className={styles.sheet} style={{ width: edges.at(-1), height: headHeight + rows.length * rowHeight }}>
          <div
            id={id}
            role="grid"
            className={styles.grid}
            aria-label={label}
            aria-rowcount={rows.length + 1}
            aria-colcount={columns.length + 1}
            aria-multiselectable
            onMouseDown={input.point}
            onMouseMove={input.drag}
            onDoubleClick={() => dispatch({ type: 'edit' })}
          >
            <GridHead columns={columns} numberLabel={text('row_number')} />
            {drawn.map((row, offset) => {
              const place = first + offset;
              const isInside = place >= range.top && place <= range.bottom;
              return (
                <GridRowView
                  key={row.id}
                  gridId={id}
                  row={row}
                  place={place}
                  columns={columns}
                  problems={problems}
                  left={isInside ? range.left : -1}
                  right={isInside ? range.right : -1}
                  activeColumn={place === active.row && hasFocus ? active.column : -1}
                />
              );
            })}
          </div>
          {column && rows.length > 0 && (
            <input
              ref={field}
              className={styles.field}
              data-editing={editing !== null}
              data-align={column.kind === 'decimal' ? 'end' : undefined}
              style={fieldPlace}
              value={editing?.text ?? ''}
              inputMode={column.kind === 'decimal' ? 'decimal' : undefined}
              autoComplete="off"
              spellCheck={false}
              aria-label={`${text('cell', { row: active.row + 1, column: column.title })}: ${valueAt(rows[active.row], column)}`}
              aria-activedescendant={editing ? choices.activeId : cellId(id, active.row, active.column)}
              aria-controls={id}
              aria-invalid={problem !== undefined}
              onChange={({ target }) =>
                dispatch(editing ? { type: 'type', text: target.value } : { type: 'edit', text: target.value })
              }
              onKeyDown={input.hear}
              onCopy={input.copy}
              onCut={input.copy}
              onPaste={input.paste}
              onFocus={() => setFocus(true)}
              onBlur={() => {
                setFocus(false);
                input.leave();
              }}
            />
          )}
          {editing && choices.isOpen && (
            <ChoiceList
              choices={choices}
              label={column?.title ?? label}
              style={{ top: fieldPlace.top + rowHeight, left }}
              onChoose={(choice) => dispatch({ type: 'commit', text: choice.value, go: { rows: 1, columns: 0 } })}
            />
          )}
        </div>
      </div>
      <GridFoot handle={handle} problems={problems} problem={problem} onShow={() => field.current?.focus()} />
    </div>
  );
}

// Where each column begins, and where the last one ends.
function edgesOf(columns: readonly GridColumn[]): readonly number[] {
  const edges = [numberWidth];
  for (const column of columns) edges.push((edges.at(-1) ?? 0) + (column.width ?? usualWidth));
  return edges;
}

// Scrolls by as little as shows the active cell beside the fixed head and row numbers.
function useActiveInSight(scroll: RefObject<HTMLDivElement | null>, active: Place, edges: readonly number[]) {
  useEffect(() => {
    const box = scroll.current;
    if (!box) return;
    const top = active.row * rowHeight;
    const bottom = top + rowHeight + headHeight - box.clientHeight;
    const left = (edges[active.column] ?? 0) - numberWidth;
    const right = (edges[active.column + 1] ?? 0) - box.clientWidth;
    box.scrollTop = Math.min(Math.max(box.scrollTop, bottom), top);
    box.scrollLeft = Math.min(Math.max(box.scrollLeft, right), left);
  }, [scroll, active, edges]);
}
