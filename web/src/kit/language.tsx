// The reader's language and time zone. Chosen by the reader, kept on this device, switchable at once.
import { createContext, type ReactNode, use, useEffect, useMemo } from 'react';
import { useStored } from './stored';

export type Language = 'zh' | 'en';

export const languageTags = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Language, string>;

// As the server names languages.
export type LanguageTag = (typeof languageTags)[Language];

export function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

interface Locale {
  language: Language;
  zone: string;
  setLanguage: (language: Language) => void;
}

const deviceZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const LocaleContext = createContext<Locale>({ language: 'zh', zone: deviceZone, setLanguage: () => {} });

interface LanguageProviderProps {
  // The signed-in person's own; the device's while nobody is signed in.
  zone?: string | undefined;
  children: ReactNode;
}

export function LanguageProvider({ zone, children }: LanguageProviderProps) {
  const [language, setLanguage] = useStored<Language>('language', languageOf(navigator.language));
  useEffect(() => {
    document.documentElement.lang = languageTags[language];
  }, [language]);
  const locale = useMemo(
    () => ({ language, setLanguage, zone: zone && isZone(zone) ? zone : deviceZone }),
    [language, setLanguage, zone],
  );
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export function useLocale(): Locale {
  return use(LocaleContext);
}

export function isZone(zone: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
