// What is needed before any page of operations is.
import { defineMessages } from '@/kit/text';

export const menuMessages = defineMessages({
  dead_jobs: { zh: '停下的任务', en: 'Stopped jobs' },
});

export const permissionMessages = defineMessages({
  'jobs.read': { zh: '查看停下的任务', en: 'See stopped jobs' },
  'jobs.revive': { zh: '重做或丢弃停下的任务', en: 'Have stopped jobs done again, or discard them' },
});

export const problemMessages = defineMessages({
  no_such_job: { zh: '这个任务已不在停下的任务中', en: 'This job is no longer among the stopped ones' },
  job_already_waiting: { zh: '同样的任务已在等待执行', en: 'The same job is waiting already' },
  no_handler: { zh: '此版本的程序不做这种任务', en: 'This version of the program does no such job' },
  runner_died: { zh: '执行任务的程序多次中断', en: 'The program ended while it did it, again and again' },
});
