import type { WorkActionProps } from '@/kit/feature';
import { ApprovalPanel } from './approval-panel';

export default function DecideWork({ item, onClose }: WorkActionProps) {
  return <ApprovalPanel id={item.subject} onClose={onClose} />;
}
