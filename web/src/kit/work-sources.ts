// How each item reads, where it leads and what can be done with it, as its source says.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Feature, useFeatures, type WorkItem, type WorkSource } from '@/kit/feature';
import { useFormats } from '@/kit/formats';
import { useLocale } from '@/kit/language';

async function sourcesOf(features: readonly Feature[]): Promise<Readonly<Record<string, WorkSource>>> {
  const loading = features.flatMap((feature) => Object.entries(feature.workSources ?? {}));
  const loaded = await Promise.all(loading.map(async ([name, load]) => [name, (await load()).workSource] as const));
  return Object.fromEntries(loaded);
}

export function useWorkSources() {
  const features = useFeatures();
  const { language } = useLocale();
  const formats = useFormats();
  const { data, isPending } = useQuery({
    queryKey: ['work-sources'],
    queryFn: () => sourcesOf(features),
    staleTime: Number.POSITIVE_INFINITY,
    // Words that could not be fetched are a part of the page that is missing.
    throwOnError: true,
  });
  return useMemo(
    () => ({
      isPending,
      sourceOf: (item: WorkItem): WorkSource | undefined => data?.[item.source],
      // One whose source has no pages here is shown by its codes.
      wordsOf: (item: WorkItem) =>
        data?.[item.source]?.words(item, language, formats) ?? { title: item.title_code, reason: item.reason_code },
    }),
    [data, isPending, language, formats],
  );
}
