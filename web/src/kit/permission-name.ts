// What a permission allows, in the words of the feature that it belongs to.
import { useCallback } from 'react';
import { useFeatureTexts } from './feature';
import { useLocale } from './language';
import { worded } from './text';

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
