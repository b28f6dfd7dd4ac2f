import { defineMessages } from '@/kit/text';

export const messages = defineMessages({
  record_hint: {
    zh: '谁在什么时候做了什么；每一条都与前一条相扣，改动会被发现。',
    en: 'Who did what and when; each entry is chained to the one before, so that tampering shows.',
  },
  record_empty: { zh: '还没有任何变更', en: 'Nothing is recorded yet' },
  record_empty_hint: {
    zh: '任何人新建或修改任何东西，都会立即出现在这里。',
    en: 'Whatever anybody makes or changes appears here at once.',
  },
  at: { zh: '时间', en: 'When' },
  person: { zh: '谁', en: 'Who' },
  any_person: { zh: '所有人', en: 'Anybody' },
  what: { zh: '做了什么', en: 'What' },
  any_kind: { zh: '任何动作', en: 'Anything' },
  thing: { zh: '对象', en: 'On what' },
  any_topic: { zh: '任何对象', en: 'On anything' },
  changes: { zh: '内容（原 → 现）', en: 'Content (old → new)' },
  content: { zh: '内容（{count} 项）', en: 'Content ({count} items)', en_one: 'Content (1 item)' },
  via: { zh: '途径', en: 'Through' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  only_this: { zh: '只看此对象', en: 'Only this one' },
  one_thing: { zh: '{topic} {id}', en: '{topic} {id}' },
  web: { zh: '网页', en: 'Web' },

  verify: { zh: '校验全部记录', en: 'Verify the whole record' },
  verifying: { zh: '正在逐条校验…', en: 'Following every chain…' },
  intact: { zh: '记录完整，未被改动', en: 'The record is intact: nothing was altered' },
  intact_hint: {
    zh: '{at} 校验了 {events} 条记录、{streams} 个对象、{seals} 个签章。',
    en: 'Verified {at}: {events} entries on {streams} things, {seals} signed seals.',
  },
  altered: { zh: '记录被改动过', en: 'The record was altered' },
  altered_hint: {
    zh: '第一处：{topic} 的第 {position} 条，{reason}。请保留现场，联系管理员，并与外部保存的签章比对。',
    en: 'First fault: entry {position} of {topic}: {reason}. Keep everything as it is, tell an administrator, and compare with the seals kept outside.',
  },
  altered_plainly: {
    zh: '第一处：{fault}。请保留现场，联系管理员，并与外部保存的签章比对。',
    en: 'First fault: {fault}. Keep everything as it is, tell an administrator, and compare with the seals kept outside.',
  },
  show_thing: { zh: '查看这些记录', en: 'See these entries' },
  fault_missing: { zh: '之前有记录缺失', en: 'an entry before it is missing' },
  fault_unchained: { zh: '与前一条不相扣', en: 'it does not continue the entry before it' },
  fault_hash: { zh: '内容与校验值不符', en: 'the hash does not fit the content' },
  fault_head: { zh: '末尾与登记的长度不符', en: 'the end differs from what its head says' },
  fault_last: { zh: '最后一条缺失', en: 'the last entry is missing' },
  fault_seal: { zh: '与签章时的内容不同', en: 'it differs from what a seal signed' },
});
