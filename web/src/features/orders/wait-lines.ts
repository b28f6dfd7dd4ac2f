import { useFormats } from '@/kit/formats';
import { usePermissionName } from '@/kit/permission-name';
import type { Gate } from './api';
import { useOrderWords } from './wording';

// Who can provide what a failing condition misses, and since when the order waits for it.
export function useWaitLines(): (condition: Gate['conditions'][number]) => string[] {
  const { text } = useOrderWords();
  const formats = useFormats();
  const permissionName = usePermissionName();
  return ({ state, who_can, since, opened_by_hand }) => {
    if (state !== 'fails' || opened_by_hand?.is_in_force) return [];
    const lines = who_can ? [text('who_can', { permission: permissionName(who_can) })] : [];
    return since ? [...lines, text('waits_since', { at: formats.instant(since) })] : lines;
  };
}
