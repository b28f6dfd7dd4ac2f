import type { RecordWords } from '@/kit/recorded';
import { defineMessages } from '@/kit/text';
import { menuMessages } from './menu-messages';
import { kindMessages, messages } from './messages';

export const recordWords: RecordWords = {
  topics: {
    'dead-jobs': { text: menuMessages.dead_jobs, path: () => '/dead-jobs' },
    keys: { text: messages.keys },
  },
  kinds: defineMessages({
    job_revived: { zh: '重做停下的任务', en: 'Stopped job done again' },
    key_rotated: { zh: '更换密钥', en: 'Sealed by a new key' },
    job_discarded: { zh: '丢弃停下的任务', en: 'Stopped job discarded' },
  }),
  fields: { attempts: messages.attempts, error: messages.error, key: messages.key, resealed: messages.resealed },
  values: { kind: kindMessages },
};
