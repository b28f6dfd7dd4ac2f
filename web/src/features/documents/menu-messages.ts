import { defineMessages } from '@/kit/text';

export const menuMessages = defineMessages({
  document_settings: { zh: '单证设置', en: 'Document settings' },
});
