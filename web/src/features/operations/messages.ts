import { defineMessages } from '@/kit/text';
import { menuMessages } from './menu-messages';

export const messages = defineMessages({
  dead_jobs: menuMessages.dead_jobs,
  dead_jobs_hint: {
    zh: '多次失败后停下的后台任务。原因消除后可以重做；日志中按任务编号（job_died）可查到详情。',
    en: "Background jobs that failed as often as they may. Do them again once the cause is gone; the log has the detail under the job's id (job_died).",
  },
  kind: { zh: '任务', en: 'Job' },
  subject: { zh: '针对', en: 'For' },
  error: { zh: '最后的错误', en: 'Last error' },
  attempts: { zh: '尝试次数', en: 'Attempts' },
  died_at: { zh: '停下时间', en: 'Stopped' },
  created_at: { zh: '提出时间', en: 'Asked for' },
  id: { zh: '任务编号', en: 'Job id' },
  actions: { zh: '处理', en: 'What to do' },
  revive: { zh: '重做', en: 'Do again' },
  revived: { zh: '任务将马上重做', en: 'The job is done again now' },
  superseded: { zh: '同样的任务已在等待执行，这一个可以丢弃', en: 'The same job waits already: discard this one' },
  discard: { zh: '丢弃', en: 'Discard' },
  discard_question: { zh: '丢弃这个任务？', en: 'Discard this job?' },
  discard_consequence: { zh: '它不会再执行，也不能恢复。', en: 'It is not done any more and cannot be brought back.' },
  discarded: { zh: '任务已丢弃', en: 'The job was discarded' },
  keys: { zh: '密钥', en: 'Keys' },
  key: { zh: '密钥编号', en: 'Number of the key' },
  resealed: { zh: '重新加密的内容', en: 'Values sealed anew' },
  none: { zh: '没有停下的任务', en: 'No job has stopped' },
  none_hint: {
    zh: '后台任务都在正常进行，这里无需处理。',
    en: 'Background jobs get done; there is nothing to do here.',
  },
});

export const kindMessages = defineMessages({
  'service.react': { zh: '后续动作', en: 'What follows an event' },
  'service.scheduled': { zh: '定时任务', en: 'Scheduled work' },
  'verification.follow_rules': { zh: '按新规则重新核对', en: 'Verification by changed rules' },
  'requirements.read_document': { zh: '读取客户文件', en: "Reading of a customer's document" },
  'orders.index': { zh: '订单搜索索引', en: 'Search index of orders' },
  'orders.follow_customer_name': { zh: '更新订单上的客户名', en: "Customer's name on orders" },
  'integration.continue_import': { zh: '导入', en: 'Import' },
  'notifications.send_digest': { zh: '每日摘要', en: 'Morning digest' },
  'notifications.send_mail': { zh: '发送邮件', en: 'Sending of mail' },
  'notifications.tell_arrivals': { zh: '新待办通知', en: 'Notification of new work' },
  'signoffs.remind': { zh: '签字提醒', en: 'Reminder to sign' },
});
