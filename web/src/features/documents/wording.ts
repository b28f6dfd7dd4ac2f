import { useLocale } from '@/kit/language';
import { type Messages, useText } from '@/kit/text';
import type { Language } from './api';
import { kindMessages, languageMessages } from './messages';

// A kind that another capability registered and nobody has worded is shown by its code.
export function useKindText(): (kind: string) => string {
  const { language } = useLocale();
  return (kind) => (kindMessages as Messages)[kind]?.[language] ?? kind;
}

export function useLanguageText(): (language: Language) => string {
  return useText(languageMessages);
}
