// Choices that every browser knows by itself: time zones and currencies, named in the reader's language.
import { useMemo } from 'react';
import { useCountryName } from './country-name';
import { languageTags, useLocale } from './language';
import { type ChoiceProps, Select } from './select';

export function ZoneSelect(props: ChoiceProps) {
  const { language } = useLocale();
  const options = useMemo(() => zones().map((zone) => ({ value: zone, label: `${zone} ${offsetOf(zone)}` })), []);
  return <Select<string> showSearch key={language} options={options} {...props} />;
}

export function CurrencySelect(props: ChoiceProps) {
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

// ISO 3166-1 alpha-2.
const countries =
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GF GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MQ MR MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PF PG PH PK PL PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VC VE VG VI VN VU WS XK YE YT ZA ZM ZW'.split(
    ' ',
  );

export function CountrySelect(props: ChoiceProps) {
  const countryName = useCountryName();
  const options = useMemo(
    () => countries.map((code) => ({ value: code, label: `${code} ${countryName(code)}` })),
    [countryName],
  );
  return <Select<string> allowClear showSearch={{ optionFilterProp: 'label' }} options={options} {...props} />;
}

// Any language that customers write in; the two of the interface first.
const customerLanguages =
  'zh-CN en zh-TW ja ko de fr es pt pt-BR it nl pl ru uk tr ar he fa hi th vi id ms sv da nb fi cs hu ro el bg'.split(
    ' ',
  );

export function CustomerLanguageSelect(props: ChoiceProps) {
  const languageName = useLanguageName();
  const options = useMemo(
    () => customerLanguages.map((tag) => ({ value: tag, label: `${languageName(tag)} (${tag})` })),
    [languageName],
  );
  return <Select<string> allowClear showSearch={{ optionFilterProp: 'label' }} options={options} {...props} />;
}

export function useLanguageName(): (tag: string) => string {
  const { language } = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames(languageTags[language], { type: 'language' });
    return (tag) => names.of(tag) ?? tag;
  }, [language]);
}

export function LanguageSelect(props: ChoiceProps) {
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
