// What the permission about views allows, and the server's codes about views, in words.
import { defineMessages } from '@/kit/text';

export const permissionMessages = defineMessages({
  'views.share': { zh: '共享视图', en: 'Share views of lists' },
});

export const problemMessages = defineMessages({
  no_such_view: { zh: '没有这个视图', en: 'There is no such view' },
  not_ones_own_view: { zh: '这不是您的视图', en: 'This view is not yours' },
  too_many_views: { zh: '此页的视图已太多，请先删除一些', en: 'Too many views of this page; remove some first' },
});
