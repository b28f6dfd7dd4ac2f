// What a link's page calls units and countries, in the reader's language.
import { createContext, use } from 'react';
import { useCountryName } from '@/kit/country-name';
import { useLocale } from '@/kit/language';
import type { Signoff } from './visitor-api';

type Address = Partial<NonNullable<Signoff['terms']['delivery_address']>>;

export interface Names {
  // One of a thing is "1 set", all else "2 sets"; without a quantity the unit alone is meant.
  unit: (written: string, quantity?: string | null) => string;
  // Line by line.
  address: (address: Address) => string[];
}

export const UnitsContext = createContext<Signoff['units']>([]);

export function useNames(): Names {
  const units = use(UnitsContext);
  const { language } = useLocale();
  const countryName = useCountryName();
  return {
    unit: (written, quantity) => {
      const known = units.find(({ unit }) => unit === written);
      if (!known) return written;
      if (language === 'zh') return known.zh;
      return Number(quantity) === 1 ? known.en_one : known.en_many;
    },
    address: ({ lines, postal_code, city, region, country }) => {
      const place = [postal_code, city].filter(Boolean).join(' ');
      return [lines, place, region, country && countryName(country)].filter(
        (line) => line != null && line !== '',
      ) as string[];
    },
  };
}
