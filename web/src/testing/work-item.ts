import type { WorkItem } from '@/kit/feature';

// Something that is overdue about an order, unless told otherwise.
export function workItem(id: string, fields: Partial<WorkItem>): WorkItem {
  return {
    id,
    source: 'orders',
    subject: `o-${id}`,
    title_code: 'deliver',
    title_arguments: { lines: '2', on: '2026-03-01', customer: 'ACME Handels GmbH' },
    link: { kind: 'orders', id: `o-${id}`, number: `SO-2026-00000${id}` },
    reason_code: 'promised',
    too_late_at: '2026-03-01T16:00:00.000Z',
    urgency: 'overdue',
    owner_id: 'p1',
    owner_name: '李娜',
    department_id: 'd1',
    role_code: '',
    action: null,
    created_at: '2026-02-01T00:00:00.000Z',
    ...fields,
  };
}
