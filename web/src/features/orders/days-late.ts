const day = 86_400_000;

// By how many days the one date is after the other; 0 when it is not, or either is open.
export function daysLate(expected: string | null | undefined, promised: string | null | undefined): number {
  if (!expected || !promised) return 0;
  return Math.max(0, (Date.parse(expected) - Date.parse(promised)) / day);
}
