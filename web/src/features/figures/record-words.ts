import type { RecordWords } from '@/kit/recorded';
import { defineMessages } from '@/kit/text';
import { lateMessages, reasonMessages } from './late-reason-messages';
import { menuMessages } from './menu-messages';
import { messages } from './messages';

const kindMessages = defineMessages({
  late_reason_given: { zh: '说明晚交原因', en: 'Said why a line was late' },
  on_time_target_set: { zh: '设置准时率目标', en: 'On-time target set' },
});

export const recordWords: RecordWords = {
  topics: { figures: { text: menuMessages.on_time, path: () => '/figures/on-time' } },
  kinds: kindMessages,
  fields: { ...messages, late_reason: lateMessages.late_reason, late_note: lateMessages.late_note },
  values: { late_reason: reasonMessages },
};
