import { useCallback } from 'react';
import { useFeatures } from '@/kit/feature';
import { useLocale } from '@/kit/language';
import { type Messages, useWorded, worded } from '@/kit/text';
import type { Role } from './api';
import { capabilityNames } from './capability-names';
import { builtInRoles } from './permission-messages';

export function useRoleName(): (role: Pick<Role, 'name' | 'code' | 'is_builtin'>) => string {
  const { language } = useLocale();
  return useCallback(
    (role) => {
      const wording = role.is_builtin ? (builtInRoles as Messages)[role.code] : undefined;
      return wording ? worded(wording, language) : role.name;
    },
    [language],
  );
}

// A capability is called as its page is in the menu: "people" as "/people"; one without a page has a name of its own.
export function useCapabilityName(): (capability: string) => string {
  const features = useFeatures();
  const asText = useWorded();
  return useCallback(
    (capability) => {
      const entry = features.flatMap(({ menu = [] }) => menu).find(({ path }) => path === `/${capability}`);
      const wording = entry?.text ?? (capabilityNames as Messages)[capability];
      return wording ? asText(wording) : capability;
    },
    [features, asText],
  );
}
