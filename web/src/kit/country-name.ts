// A country as the reader's language calls it.
import { useMemo } from 'react';
import { languageTags, useLocale } from './language';

export function useCountryName(): (code: string) => string {
  const { language } = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames(languageTags[language], { type: 'region' });
    return (code) => names.of(code) ?? code;
  }, [language]);
}
