import { defineMessages } from '@/kit/text';

export const menuMessages = defineMessages({
  verification_policy: { zh: '核对级别规则', en: 'Verification policy' },
});
