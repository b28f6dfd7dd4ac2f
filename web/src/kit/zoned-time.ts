// Clock times of the reader's zone, which need not be the device's.

export interface WallTime {
  on: string; // "2026-03-05"
  at: string; // "18:00"
}

export function wallTime(instant: Date, zone: string): WallTime {
  const text = Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant);
  const [on = '', at = ''] = text.split(' ');
  return { on, at };
}

// The instant at which the zone's clocks show this; in the hour that summer time skips, the one after it.
export function instantOf({ on, at }: WallTime, zone: string): Date {
  const wished = Date.parse(`${on}T${at}:00Z`);
  const shown = (instant: number) => {
    const wall = wallTime(new Date(instant), zone);
    return Date.parse(`${wall.on}T${wall.at}:00Z`);
  };
  const guess = wished - (shown(wished) - wished);
  return new Date(guess - (shown(guess) - wished));
}

export function daysLater(on: string, days: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
