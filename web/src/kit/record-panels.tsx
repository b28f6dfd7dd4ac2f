// What other capabilities add to a record's page; each comes when the page is open.
import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from 'react';
import { useAccess } from './access';
import { type RecordPanel, useFeatures } from './feature';
import { PartBoundary } from './part-boundary';
import { Loading } from './states';

type Part = LazyExoticComponent<ComponentType<{ id: string }>>;

const parts = new Map<RecordPanel, Part>();

function partOf(panel: RecordPanel): Part {
  const known = parts.get(panel);
  if (known) return known;
  const part = lazy(panel.load);
  parts.set(panel, part);
  return part;
}

export function RecordPanels({ topic, id, areFirst = false }: { topic: string; id: string; areFirst?: boolean }) {
  const { may } = useAccess();
  const panels = useFeatures()
    .flatMap((feature) => feature.panels ?? [])
    .filter((panel) => panel.topic === topic && (panel.isFirst ?? false) === areFirst && may(panel.permission));
  return panels.map((panel, place) => {
    const Part = partOf(panel);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: who may see which panels is settled when the page opens
      <PartBoundary key={place}>
        <Suspense fallback={<Loading lines={3} />}>
          <Part id={id} />
        </Suspense>
      </PartBoundary>
    );
  });
}
