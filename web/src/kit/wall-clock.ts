// Between an instant and what a clock on the wall of a zone shows then, to the minute: "2026-03-02T09:00".

export function wallClock(at: string, zone: string): string {
  const parts = new Map(
    Intl.DateTimeFormat('en', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  );
  const year = (parts.get('year') ?? '').padStart(4, '0');
  return `${year}-${parts.get('month')}-${parts.get('day')}T${parts.get('hour')}:${parts.get('minute')}`;
}

// A time that the clock skips is as much later; one that it shows twice is one of the two.
export function instantAt(wall: string, zone: string): string {
  const shown = Date.parse(`${wall}Z`);
  const offsetAt = (instant: number) => Date.parse(`${wallClock(new Date(instant).toISOString(), zone)}Z`) - instant;
  const near = shown - offsetAt(shown);
  return new Date(shown - offsetAt(near)).toISOString();
}
