// What people type and paste, brought to the form the server takes. What cannot be read for certain stays
// as it was typed, with its problem: nothing is guessed, nothing is lost.
import type { GridColumn } from './line-grid-types';

export function normalised(column: GridColumn, typed: string): string {
  const text = typed.trim();
  if (column.kind === 'decimal') return decimalText(column.isPercent ? withoutPercent(text) : text) ?? text;
  if (column.kind === 'date') return dateText(text) ?? text;
  if (column.kind === 'choice') return choiceValue(column, text) ?? text;
  if (column.kind !== 'text') return text;
  const line = text.replace(/\s*[\r\n]+\s*/g, ' ');
  return column.isCode ? halfWidth(line) : line;
}

// "ＰＯ－１" is PO-1, as imports read it; prose keeps the width it was written in.
const halfWidth = (text: string) =>
  text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(/[\u3000\u00a0]/g, ' ');

// The code of what is wrong with a value, null when it may be sent.
export function valueProblem(column: GridColumn, value: string): string | null {
  if (value === '') return column.isRequired ? 'required' : null;
  if (column.kind === 'decimal') return decimalProblem(column, value);
  if (column.kind === 'date' && dateText(value) === null) {
    return /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(value) ? 'ambiguous_date' : 'not_a_date';
  }
  if (column.kind === 'choice' && column.choices && !column.choices.some((choice) => choice.value === value)) {
    return 'not_a_choice';
  }
  return null;
}

function decimalProblem(column: GridColumn, value: string): string | null {
  const parts = /^-?\d+(?:\.(\d+))?$/.exec(value);
  if (!parts) return 'not_a_decimal';
  const digits = parts[1]?.replace(/0+$/, '').length ?? 0;
  return column.scale !== undefined && digits > column.scale ? 'too_fine' : null;
}

// "１，２３４.50", "$1,234.50", "(1234.50)" and "1.234,50" are read; "1,5" could be two things and is not.
export function decimalText(typed: string): string | null {
  let text = typed
    .normalize('NFKC')
    .replace(/[\s'’]/g, '')
    .replace(/^([-(]?)[$€£¥]/, '$1')
    .replace('−', '-');
  const inBrackets = /^\((.*)\)$/.exec(text);
  if (inBrackets) text = `-${inBrackets[1]}`;
  if (/^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text)) text = text.replaceAll(',', '');
  else if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(text)) text = text.replaceAll('.', '').replace(',', '.');
  const parts = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (!parts || !/\d/.test(text)) return null;
  const [, sign = '', whole = '', fraction = ''] = parts;
  return sign + (whole.replace(/^0+(?=\d)/, '') || '0') + (fraction && `.${fraction}`);
}

// "5 %" and "5％" without the sign.
export const withoutPercent = (typed: string): string => typed.trim().replace(/\s*[%％]$/, '');

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

// Year first, or the month by name, or numbers of which only one can be the month.
export function dateText(typed: string): string | null {
  const text = typed.normalize('NFKC').trim();
  const yearFirst =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (yearFirst) return written(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = /^(\d{1,2})[\s-]+([A-Za-z]{3,9})\.?[\s,-]+(\d{4}|\d{2})$/.exec(text);
  if (dayFirst) return written(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(text);
  if (monthFirst) return written(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (!numbers) return null;
  const [, first, second, year] = numbers;
  if (Number(first) > 12 || first === second) return written(year, second, first);
  return Number(second) > 12 ? written(year, first, second) : null;
}

function monthNumber(name: string | undefined): string | undefined {
  const place = months.indexOf((name ?? '').slice(0, 3).toLowerCase());
  return place < 0 ? undefined : String(place + 1);
}

// Two digits of a year: 2000 to 2099, as orders have it.
function written(year?: string, month?: string, day?: string): string | null {
  if (!year || !month || !day) return null;
  const text = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

const folded = (text: string) => text.normalize('NFKC').trim().toLowerCase();

function choiceValue(column: GridColumn, text: string): string | null {
  const wanted = folded(text);
  const choice = column.choices?.find(({ value, label }) => folded(value) === wanted || folded(label) === wanted);
  return choice?.value ?? null;
}

// The exact sum of decimals, for the line below the grid.
export function decimalSum(values: readonly string[]): string | null {
  const numbers = values.filter((value) => /^-?\d+(\.\d+)?$/.test(value));
  if (numbers.length === 0) return null;
  const scale = Math.max(...numbers.map((value) => value.split('.')[1]?.length ?? 0));
  const total = numbers.reduce((sum, value) => {
    const [whole = '0', fraction = ''] = value.split('.');
    return sum + BigInt(whole + fraction.padEnd(scale, '0'));
  }, 0n);
  const digits = (total < 0n ? -total : total).toString().padStart(scale + 1, '0');
  const sign = total < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
