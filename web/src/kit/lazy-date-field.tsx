// A date among a list's filters: the calendar is fetched after the list is drawn.
import { Input } from 'antd';
import { type ComponentProps, lazy, Suspense } from 'react';
import type { DateField } from './date-field';

const Calendar = lazy(async () => ({ default: (await import('./date-field')).DateField }));

export function LazyDateField(props: ComponentProps<typeof DateField>) {
  return (
    <Suspense
      fallback={<Input disabled aria-label={props.label} placeholder={props.label} value={props.value ?? ''} />}
    >
      <Calendar {...props} />
    </Suspense>
  );
}
