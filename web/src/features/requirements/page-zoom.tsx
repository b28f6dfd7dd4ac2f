// Pages of a document, as large as it takes to read them: beside other work there is only half a window.
import { ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useText } from '@/kit/text';
import styles from './reading.module.css';
import { readingMessages } from './reading-messages';

const steps = [1, 1.5, 2, 3] as const;

export function PageZoom({ beside, children }: { beside?: ReactNode; children: ReactNode }) {
  const text = useText(readingMessages);
  const [step, setStep] = useState(0);
  const size = `${(steps[step] ?? 1) * 100}%`;
  return (
    <>
      <div className={styles.pager}>
        {beside}
        <Button
          size="small"
          icon={<ZoomOutOutlined aria-hidden />}
          aria-label={text('smaller')}
          disabled={step === 0}
          onClick={() => setStep(step - 1)}
        />
        <Button
          size="small"
          icon={<ZoomInOutlined aria-hidden />}
          aria-label={text('larger')}
          disabled={step === steps.length - 1}
          onClick={() => setStep(step + 1)}
        />
        <span role="status">{size}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.zoomed} tabIndex={0} aria-label={text('pages')}>
        <div style={{ width: size }}>{children}</div>
      </section>
    </>
  );
}
