// What the application says of the workbench before it is open.
import { defineMessages } from '@/kit/text';

export const menuMessages = defineMessages({
  workbench: { zh: '工作台', en: 'Workbench' },
  add_todo: { zh: '记一条待办', en: 'Add a to-do' },
});
