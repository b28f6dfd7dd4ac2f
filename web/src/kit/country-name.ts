// A country as the reader's language calls it.
import { useMemo } from 'react';
import { type Language, languageTags, useLocale } from './language';

export function useCountryName(): (code: string) => string {
  const { language } = useLocale();
  return useMemo(() => (code) => countryName(code, language), [language]);
}

// What is no code of a country stays as it is written.
export function countryName(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  names[language] ??= new Intl.DisplayNames(languageTags[language], { type: 'region' });
  return names[language].of(code) ?? code;
}

const names: Partial<Record<Language, Intl.DisplayNames>> = {};
