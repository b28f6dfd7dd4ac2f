// Why a computed thing is what it is: the explanation in words, and the records it rests on.
import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { messages } from './messages';
import { useText } from './text';
import styles from './why.module.css';

export interface WhyRecord {
  path?: string;
  text: ReactNode;
}

interface WhyProps {
  // What is explained, for those who do not see where the button stands.
  of: string;
  explanation: ReactNode;
  records?: readonly WhyRecord[];
}

export function Why({ of, explanation, records = [] }: WhyProps) {
  const text = useText(messages);
  const content = (
    <div className={styles.content}>
      <div>{explanation}</div>
      {records.length > 0 && (
        <>
          <h3 className={styles.heading}>{text('records_behind')}</h3>
          <ul className={styles.records}>
            {records.map((record, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once as it came
              <li key={place}>{record.path ? <Link to={record.path}>{record.text}</Link> : record.text}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
  return (
    <Popover content={content} title={of} trigger="click" placement="bottomLeft">
      <Button
        type="text"
        size="small"
        className={styles.button}
        icon={<QuestionCircleOutlined aria-hidden />}
        aria-label={`${text('why')}: ${of}`}
      />
    </Popover>
  );
}
