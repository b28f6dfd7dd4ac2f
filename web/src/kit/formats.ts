// Dates, instants, numbers and money as people of the language write them. Amounts arrive as decimal
// text and are formatted as such: no floating point on the way.
import { useMemo } from 'react';
import { type Language, languageTags, useLocale } from './language';

export interface Money {
  amount: string;
  currency: string;
}

export interface Formats {
  // "2026-03-05" → "2026/03/05" or "05 Mar 2026"
  date: (date: string) => string;
  instant: (instant: string, zone?: string) => string;
  // With seconds and the zone's name.
  exactInstant: (instant: string, zone?: string) => string;
  // "3 hours ago", "in 2 days"
  relative: (instant: string, now: number) => string;
  number: (number: string | number) => string;
  // Of one unit: cents are written out, what is finer stays.
  price: (number: string) => string;
  // A rate of 0 … 1.
  percent: (rate: number) => string;
  money: (money: Money) => string;
  list: (words: readonly string[]) => string;
  // A file's size: "29B", "310kB", "4.2MB".
  bytes: (count: number) => string;
}

export function formatsOf(language: Language, zone: string): Formats {
  // English as exporters write it: the day before the month's name, so that no reader can swap them.
  const tag = language === 'zh' ? languageTags.zh : 'en-GB';
  const day: Intl.DateTimeFormatOptions =
    language === 'zh'
      ? { year: 'numeric', month: '2-digit', day: '2-digit' }
      : { year: 'numeric', month: 'short', day: '2-digit' };
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const written = (text: string, options: Intl.DateTimeFormatOptions) => {
    const at = new Date(text);
    return Number.isNaN(at.getTime()) ? text : Intl.DateTimeFormat(tag, options).format(at);
  };
  const currencyDigits = (currency: string) =>
    Intl.NumberFormat(tag, { style: 'currency', currency }).resolvedOptions().minimumFractionDigits ?? 2;
  const exact = (number: string | number, least = 0) =>
    isPlainDecimal(number)
      ? Intl.NumberFormat(tag, { minimumFractionDigits: least, maximumFractionDigits: Math.max(6, least) }).format(
          number as Intl.StringNumericLiteral,
        )
      : String(number);

  return {
    date: (date) => written(date, { ...day, timeZone: 'UTC' }),
    instant: (instant, other) => written(instant, { ...day, ...time, timeZone: other ?? zone }),
    exactInstant: (instant, other) =>
      written(instant, { ...day, ...time, second: '2-digit', timeZoneName: 'short', timeZone: other ?? zone }),
    relative: (instant, now) => relativeText(tag, new Date(instant).getTime() - now),
    number: (number) => exact(number),
    price: (number) => exact(number, 2),
    percent: (rate) => Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }).format(rate),
    money: ({ amount, currency }) =>
      /^[A-Z]{3}$/.test(currency) ? `${currency} ${exact(amount, currencyDigits(currency))}` : exact(amount),
    list: (words) => words.join(language === 'zh' ? '、' : ', '),
    bytes: (count) => bytesText(tag, count),
  };
}

const sizes = [
  ['megabyte', 1e6, 1],
  ['kilobyte', 1e3, 0],
  ['byte', 1, 0],
] as const;

function bytesText(tag: string, count: number): string {
  const [unit, size, digits] = sizes.find(([, least]) => count >= least) ?? sizes[2];
  const options = { style: 'unit', unit, unitDisplay: 'narrow', maximumFractionDigits: digits } as const;
  return Intl.NumberFormat(tag, options).format(count / size);
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

function relativeText(tag: string, span: number): string {
  const format = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  for (const [unit, length] of steps) {
    if (Math.abs(span) >= length) return format.format(Math.round(span / length), unit);
  }
  return format.format(0, 'minute');
}

function isPlainDecimal(number: string | number): boolean {
  return typeof number === 'number' ? Number.isFinite(number) : /^-?\d+(\.\d+)?$/.test(number);
}

export function useFormats(): Formats {
  const { language, zone } = useLocale();
  return useMemo(() => formatsOf(language, zone), [language, zone]);
}
