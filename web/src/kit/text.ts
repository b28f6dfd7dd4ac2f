// Wording in both languages, side by side: a message without one of them does not compile, neither does
// a call that forgets a {parameter}.
import { useCallback, useMemo } from 'react';
import { type Language, useLocale } from './language';

export interface Wording {
  readonly zh: string;
  readonly en: string;
  // English for {count} = 1, where the plural above would be wrong.
  readonly en_one?: string;
}

export type Messages = Readonly<Record<string, Wording>>;

type ParameterNames<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never;
type Parameters<W extends Wording> = [ParameterNames<W['zh']>] extends [never]
  ? []
  : [values: Readonly<Record<ParameterNames<W['zh']>, string | number>>];

export type Text<M extends Messages> = <Key extends keyof M>(key: Key, ...values: Parameters<M[Key]>) => string;

export function defineMessages<const M extends Messages>(messages: M): M {
  return messages;
}

export function useText<M extends Messages>(messages: M): Text<M> {
  const { language } = useLocale();
  return useMemo(() => textIn(messages, language), [messages, language]);
}

export function textIn<M extends Messages>(messages: M, language: Language): Text<M> {
  return (key, ...[values]) => worded(messages[key] as Wording, language, values);
}

// For wording that is data (menu entries, a table of codes).
export function useWorded(): (wording: Wording) => string {
  const { language } = useLocale();
  return useCallback((wording) => worded(wording, language), [language]);
}

export function worded(
  wording: Wording,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const isOne = language === 'en' && wording.en_one !== undefined && Number(values.count) === 1;
  const text = isOne ? (wording.en_one ?? wording.en) : wording[language];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
