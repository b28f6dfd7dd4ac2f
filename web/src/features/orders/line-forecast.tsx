// When a line is expected, and in words by how many days that is after its promise.
import { DateText } from '@/kit/date-text';
import { StatusTag } from '@/kit/status-tag';
import type { OrderLine } from './api';
import { daysLate } from './days-late';
import { useOrderWords } from './wording';

export function LineForecast({ line, promised }: { line: OrderLine; promised: string | null }) {
  const { text } = useOrderWords();
  const days = line.completed_on ? 0 : daysLate(line.forecast_on, promised);
  return (
    <>
      <DateText on={line.forecast_on} />
      {days > 0 && (
        <div>
          <StatusTag tone="general" text={text('forecast_late', { count: days })} />
        </div>
      )}
    </>
  );
}
