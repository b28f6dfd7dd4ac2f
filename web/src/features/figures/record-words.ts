import type { RecordWords } from '@/kit/recorded';
import { defineMessages } from '@/kit/text';
import { menuMessages } from './menu-messages';
import { messages } from './messages';

const kindMessages = defineMessages({
  on_time_target_set: { zh: '设置准时率目标', en: 'On-time target set' },
});

export const recordWords: RecordWords = {
  topics: { figures: { text: menuMessages.on_time, path: () => '/figures/on-time' } },
  kinds: kindMessages,
  fields: messages,
};
