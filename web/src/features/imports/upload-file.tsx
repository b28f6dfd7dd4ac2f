import { InboxOutlined } from '@ant-design/icons';
import { Alert, Progress, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useSession } from '@/kit/access';
import { type RepeatSafe, useChange } from '@/kit/change';
import { ProblemAlert } from '@/kit/problem-alert';
import { useText } from '@/kit/text';
import styles from './imports.module.css';
import { messages } from './messages';
import { upload } from './upload';

const mostBytes = 512 * 1024 * 1024;

// What is sent is the file; its marks tell one attempt from another.
interface Chosen {
  file: File;
  name: string;
  size: number;
  modified: number;
}

export function UploadFile() {
  const text = useText(messages);
  const navigate = useNavigate();
  const { csrf_token } = useSession();
  const [part, setPart] = useState(0);
  const [name, setName] = useState('');
  const [isTooBig, setTooBig] = useState(false);
  const sending = useChange({
    topics: ['imports'],
    call: ({ file }: Chosen, headers: RepeatSafe) =>
      upload({ file, csrfToken: csrf_token, headers, onProgress: setPart }),
  });
  const send = async (file: File) => {
    setTooBig(file.size > mostBytes);
    if (file.size > mostBytes) return;
    setPart(0);
    setName(file.name);
    try {
      const made = await sending.run({ file, name: file.name, size: file.size, modified: file.lastModified });
      navigate(`/imports/${made.id}`);
    } catch {
      // Drawn below as sending.problem.
    }
  };
  return (
    <div className={styles.upload}>
      {sending.problem && <ProblemAlert problem={sending.problem} />}
      {isTooBig && <Alert type="error" showIcon title={text('too_big')} />}
      {sending.isRunning ? (
        <div className={styles.sending} role="status">
          <span>{text(part < 1 ? 'uploading' : 'reading', { name })}</span>
          <Progress percent={Math.floor(part * 100)} status="active" aria-label={text('progress')} />
        </div>
      ) : (
        <Upload.Dragger
          accept=".csv,.tsv,.txt,.json,.xlsx"
          showUploadList={false}
          beforeUpload={(file) => {
            void send(file);
            return false;
          }}
        >
          <p className={styles.dropIcon} aria-hidden>
            <InboxOutlined />
          </p>
          <p className={styles.dropTitle}>{text('drop_here')}</p>
          <p className={styles.dropHint}>{text('drop_hint')}</p>
        </Upload.Dragger>
      )}
    </div>
  );
}
