// Blocks of cells as spreadsheets put them on the clipboard: tabs between cells, line ends between rows,
// and quotes around a cell that itself has one of these.

export function parsedBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const { value, end } = cellAt(text, at);
    rows.at(-1)?.push(value);
    const stop = text[end];
    if (stop === undefined) return rows;
    at = end + (stop === '\r' && text[end + 1] === '\n' ? 2 : 1);
    // The line end after the last row begins no other one.
    if (stop === '\t' && at === text.length) rows.at(-1)?.push('');
    if (stop !== '\t' && at < text.length) rows.push([]);
  }
  return rows;
}

interface Cell {
  value: string;
  // Where its tab or line end stands, or the end of all.
  end: number;
}

function cellAt(text: string, start: number): Cell {
  return (text[start] === '"' && quotedCell(text, start)) || plainCell(text, start);
}

// Null where the quote only begins a text, such as `"A" grade`: Excel quotes a cell wholly or not at all.
function quotedCell(text: string, start: number): Cell | null {
  let value = '';
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] === '"') {
      value += '"';
      at += 1;
    } else {
      const stop = text[at + 1];
      return stop === undefined || /[\t\r\n]/.test(stop) ? { value, end: at + 1 } : null;
    }
  }
  return null;
}

function plainCell(text: string, start: number): Cell {
  const length = text.slice(start).search(/[\t\r\n]/);
  const end = length < 0 ? text.length : start + length;
  return { value: text.slice(start, end), end };
}

export function blockText(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\r\n');
}
