import type { RecordWords } from '@/kit/recorded';
import { defineMessages } from '@/kit/text';
import { menuMessages } from './menu-messages';
import { kindMessages, messages } from './messages';

export const recordWords: RecordWords = {
  topics: { 'dead-jobs': { text: menuMessages.dead_jobs, path: () => '/dead-jobs' } },
  kinds: defineMessages({
    job_revived: { zh: '重做停下的任务', en: 'Stopped job done again' },
    job_discarded: { zh: '丢弃停下的任务', en: 'Stopped job discarded' },
  }),
  fields: { attempts: messages.attempts, error: messages.error },
  values: { kind: kindMessages },
};
