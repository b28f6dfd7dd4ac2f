// Choices that every browser knows by itself: time zones and currencies, named in the reader's language.
import { Select, type SelectProps } from 'antd';
import { useMemo } from 'react';
import { languageTags, useLocale } from './language';

export function ZoneSelect(props: SelectProps<string>) {
  const { language } = useLocale();
  const options = useMemo(() => zones().map((zone) => ({ value: zone, label: `${zone} ${offsetOf(zone)}` })), []);
  return <Select<string> showSearch key={language} options={options} {...props} />;
}

export function CurrencySelect(props: SelectProps<string>) {
  const { language } = useLocale();
  const options = useMemo(() => {
    const names = new Intl.DisplayNames(languageTags[language], { type: 'currency' });
    return Intl.supportedValuesOf('currency').map((code) => ({
      value: code,
      label: `${code} ${names.of(code) ?? ''}`,
    }));
  }, [language]);
  return <Select<string> showSearch={{ optionFilterProp: 'label' }} options={options} {...props} />;
}

export function LanguageSelect(props: SelectProps<string>) {
  const options = [
    { value: 'zh-CN', label: '中文' },
    { value: 'en', label: 'English' },
  ];
  return <Select<string> options={options} {...props} />;
}

function zones(): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes('UTC') ? known : [...known, 'UTC'];
}

function offsetOf(zone: string): string {
  const parts = Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts();
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}
