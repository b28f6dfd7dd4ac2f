import { useMemo } from 'react';
import { useFormats } from '@/kit/formats';
import { useText } from '@/kit/text';
import { messages } from './messages';
import { type Rate, shownRate } from './on-time-question';

interface FigureFormats {
  // "88.5%", or that there is nothing to count; never 100 % of nothing.
  rate: (rate: Rate) => string;
  // A count, or an amount in the currency of the figure.
  amount: (number: number) => string;
  number: (number: number) => string;
  // "95.5%" of 95.5, such as a target.
  percent: (percent: number) => string;
}

export function useFigureFormats(currency: string | null): FigureFormats {
  const formats = useFormats();
  const text = useText(messages);
  return useMemo(
    () => ({
      rate: (rate) => {
        const shown = shownRate(rate);
        return shown === null ? text('not_available') : formats.percent(shown);
      },
      amount: (number) => (currency ? formats.money({ amount: String(number), currency }) : formats.number(number)),
      number: (number) => formats.number(number),
      percent: (percent) => formats.percent(percent / 100),
    }),
    [formats, text, currency],
  );
}
