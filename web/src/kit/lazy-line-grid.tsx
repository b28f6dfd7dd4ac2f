// The line grid, fetched when a page first draws it.
import { type ComponentProps, lazy, Suspense } from 'react';
import type PlainLineGrid from './line-grid';
import { Loading } from './states';

const Loaded = lazy(() => import('./line-grid'));

export function LineGrid(props: ComponentProps<typeof PlainLineGrid>) {
  return (
    <Suspense fallback={<Loading />}>
      <Loaded {...props} />
    </Suspense>
  );
}
