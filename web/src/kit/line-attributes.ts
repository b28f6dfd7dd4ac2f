// A line's specification and tolerances between the server's shapes and what people type into one cell.
import { decimalText, withoutPercent } from './line-grid-values';

export interface Attribute {
  name: string;
  value: string;
}

// "Colour: red; Size: L", or one a line
export function attributesOf(text: string | undefined): Attribute[] {
  return (text ?? '')
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [name = '', ...value] = part.split(/[:：]/);
      return { name: name.trim(), value: value.join(':').trim() };
    });
}

export const attributesText = (attributes: readonly Attribute[], separator: string) =>
  attributes.map(({ name, value }) => `${name}: ${value}`).join(separator);

// Percent as typed, "5" or "5 %", in basis points. What is no number the grid has marked, and it is not sent.
export function basisPoints(percent: string | undefined): number | null {
  const decimal = decimalText(withoutPercent(percent ?? ''));
  return decimal === null ? null : Math.round(Number(decimal) * 100);
}

export const percentOf = (points: number | null | undefined) => (points == null ? '' : String(points / 100));
