import { useCallback } from 'react';
import { useFeatureTexts } from '@/kit/feature';
import { useLocale } from '@/kit/language';
import { type Messages, worded } from '@/kit/text';
import type { Role } from './api';
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

export function usePermissionName(): (permission: string) => string {
  const { language } = useLocale();
  const texts = useFeatureTexts('permissionTexts');
  return useCallback(
    (permission) => {
      const wording = texts[permission];
      return wording ? worded(wording, language) : permission;
    },
    [language, texts],
  );
}
