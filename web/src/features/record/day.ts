// Days as people name them, in their zone, and the instants that they begin at.
import { daysLater, instantOf } from '@/kit/zoned-time';

const isDay = (date: string) => !Number.isNaN(Date.parse(`${date}T00:00:00Z`));

export function startOfDay(date: string, zone: string): string {
  return isDay(date) ? instantOf({ on: date, at: '00:00' }, zone).toISOString() : date;
}

export function dayAfter(date: string): string {
  return isDay(date) ? daysLater(date, 1) : date;
}
