// The codes of approvals in words.
import { useCallback } from 'react';
import { useRecordReading } from '@/kit/recorded';
import type { StatusTone } from '@/kit/status-tag';
import { type Text, useText } from '@/kit/text';
import type { Approval, ApprovalState } from './api';
import { messages } from './messages';

const tones: Record<ApprovalState, StatusTone> = {
  open: 'active',
  approved: 'good',
  rejected: 'severe',
  withdrawn: 'neutral',
  outdated: 'general',
};

export const stateTone = (approval: Pick<Approval, 'state' | 'is_overdue'>): StatusTone =>
  approval.is_overdue ? 'severe' : tones[approval.state];

const isMessage = (key: string): key is keyof typeof messages => key in messages;

export function approvalWords(text: Text<typeof messages>) {
  const plain = text as (key: string) => string;
  const word = (code: string): string => (isMessage(code) ? plain(code) : code.replaceAll('_', ' '));
  return { text, word };
}

export const useApprovalWords = () => approvalWords(useText(messages));

// Fields, statuses and conditions of orders, as orders say them.
export function useOrderWord(): (code: string) => string {
  const reading = useRecordReading();
  return useCallback(
    (code) => reading?.field('orders', code === 'completeness' ? 'completeness_condition' : code) ?? code,
    [reading],
  );
}
