// The menu as this person sees it: what they may never open is not there.
import { useMemo } from 'react';
import { useAccess } from '@/kit/access';
import { type MenuEntry, type MenuGroup, useFeatures } from '@/kit/feature';

const groups: readonly MenuGroup[] = [
  'today',
  'follow_up',
  'resolution',
  'relationship',
  'master_data',
  'figures',
  'administration',
];

export interface MenuPart {
  group: MenuGroup;
  entries: readonly MenuEntry[];
}

export function useMenu(): readonly MenuPart[] {
  const features = useFeatures();
  const access = useAccess();
  return useMemo(() => {
    const visible = features.flatMap((feature) => feature.menu ?? []).filter((entry) => access.may(entry.permission));
    return groups
      .map((group) => ({ group, entries: visible.filter((entry) => entry.group === group) }))
      .filter((part) => part.entries.length > 0);
  }, [features, access]);
}

// The entry whose page is open: the longest path that the address begins with.
export function activeEntry(menu: readonly MenuPart[], pathname: string): MenuEntry | undefined {
  return menu
    .flatMap((part) => part.entries)
    .filter(({ path }) => pathname === path || pathname.startsWith(path === '/' ? '//' : `${path}/`))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
}
