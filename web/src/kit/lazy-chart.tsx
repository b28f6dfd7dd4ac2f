// A chart, fetched when a page first draws one.
import { type ComponentProps, lazy, Suspense } from 'react';
import type PlainChart from './chart';
import { Loading } from './states';

const Loaded = lazy(() => import('./chart'));

export function Chart(props: ComponentProps<typeof PlainChart>) {
  return (
    <Suspense fallback={<Loading />}>
      <Loaded {...props} />
    </Suspense>
  );
}
