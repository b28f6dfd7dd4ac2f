// The page of a kept PDF with the place of one field marked on it.
import { Alert } from 'antd';
import { useState } from 'react';
import { useText } from '@/kit/text';
import type { Origin } from './api';
import { messages } from './messages';
import styles from './reading.module.css';

interface OriginPictureProps {
  order: string;
  requirement: string;
  origin: Origin;
  field: string;
}

const share = (thousandths: number) => `${thousandths / 10}%`;

export function OriginPicture({ order, requirement, origin, field }: OriginPictureProps) {
  const text = useText(messages);
  const [isMissing, setMissing] = useState(false);
  const { page, box } = origin;
  if (!page) return null;
  if (isMissing) return <Alert type="warning" showIcon title={text('no_picture')} />;
  return (
    <div className={styles.sheet}>
      <img
        className={styles.picture}
        src={`/api/v1/orders/${order}/requirements/${requirement}/pages/${page}`}
        alt={text('picture_of', { field, page })}
        onError={() => setMissing(true)}
      />
      {box && (
        <span
          className={styles.mark}
          data-chosen="true"
          style={{
            left: share(box.left),
            top: share(box.top),
            width: share(Math.max(box.right - box.left, 4)),
            height: share(Math.max(box.bottom - box.top, 4)),
          }}
        />
      )}
    </div>
  );
}
