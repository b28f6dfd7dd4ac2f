// How much of a line is delivered. Quantities are decimal texts in thousandths at the finest.
const thousandths = (text: string): bigint => {
  const [, sign = '', whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const digits = BigInt(whole) * 1000n + BigInt(part.padEnd(3, '0').slice(0, 3));
  return sign ? -digits : digits;
};

const textOf = (digits: bigint): string => {
  const part = String(digits % 1000n)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return part ? `${digits / 1000n}.${part}` : String(digits / 1000n);
};

// What is still to come: offered as the next part. Null: nothing, or nobody said how many.
export function outstanding(quantity: string | null, delivered: string): string | null {
  if (quantity === null) return null;
  const rest = thousandths(quantity) - thousandths(delivered);
  return rest > 0n ? textOf(rest) : null;
}

// Whole percent, never 100 before all of it came.
export function percentDelivered(quantity: string | null, delivered: string): number {
  const all = quantity === null ? 0n : thousandths(quantity);
  if (all <= 0n) return 0;
  const percent = (thousandths(delivered) * 100n) / all;
  return Number(percent > 100n ? 100n : percent);
}
