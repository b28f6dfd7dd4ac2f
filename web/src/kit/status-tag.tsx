// A state in words, with an icon; colour only repeats what both already say.
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  InfoCircleOutlined,
  MinusCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import styles from './value.module.css';

// `minor`, `general` and `severe` are the three severities of the whole product.
export type StatusTone = 'neutral' | 'active' | 'good' | 'minor' | 'general' | 'severe';

const icons: Record<StatusTone, ReactNode> = {
  neutral: <MinusCircleOutlined aria-hidden />,
  active: <ClockCircleOutlined aria-hidden />,
  good: <CheckCircleOutlined aria-hidden />,
  minor: <InfoCircleOutlined aria-hidden />,
  general: <ExclamationCircleOutlined aria-hidden />,
  severe: <WarningOutlined aria-hidden />,
};

export function StatusTag({ tone, text, icon }: { tone: StatusTone; text: string; icon?: ReactNode }) {
  return (
    <span className={styles.status} data-tone={tone}>
      <span className={styles.statusIcon} aria-hidden>
        {icon ?? icons[tone]}
      </span>
      {text}
    </span>
  );
}
