// A place in a document as it is typed, and as the server takes it: without what was left empty.
import type { Origin } from './api';

export interface Place {
  page?: number | null;
  sheet?: string;
  cell?: string;
  line?: number | null;
  quote?: string;
}

export function originOf({ page, sheet, cell, line, quote }: Place): Origin {
  return {
    ...(page ? { page } : {}),
    ...(sheet?.trim() ? { sheet: sheet.trim() } : {}),
    ...(cell?.trim() ? { cell: cell.trim() } : {}),
    ...(line ? { line } : {}),
    ...(quote?.trim() ? { quote: quote.trim() } : {}),
  };
}
