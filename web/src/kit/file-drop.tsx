// A place to drop a file, or to choose one: shows how far it is on its way, and why it was refused.
import { InboxOutlined } from '@ant-design/icons';
import { Alert, Progress, Upload } from 'antd';
import { useState } from 'react';
import { upload } from '@/api/upload';
import { useSession } from './access';
import { type RepeatSafe, useChange } from './change';
import styles from './file-drop.module.css';
import { fileMessages } from './file-messages';
import { ProblemAlert } from './problem-alert';
import { useText } from './text';

interface FileDropProps<Made> {
  // As of upload(): where to.
  path: string;
  query?: () => Readonly<Record<string, string>>;
  topics: readonly string[];
  mostBytes: number;
  // The endings of names that the chooser offers; all without it.
  accept?: string;
  title?: string;
  hint?: string;
  onDone?: (made: Made, file: File) => void;
}

// What is sent is the file; its marks tell one attempt from another.
interface Chosen {
  file: File;
  name: string;
  size: number;
  modified: number;
}

export function FileDrop<Made>({ path, query, topics, mostBytes, accept, title, hint, onDone }: FileDropProps<Made>) {
  const text = useText(fileMessages);
  const { csrf_token } = useSession();
  const [part, setPart] = useState(0);
  const [name, setName] = useState('');
  const [isTooBig, setTooBig] = useState(false);
  const sending = useChange({
    topics,
    call: ({ file }: Chosen, headers: RepeatSafe) =>
      upload<Made>({ path, query: query?.() ?? {}, file, csrfToken: csrf_token, headers, onProgress: setPart }),
  });
  const send = async (file: File) => {
    setTooBig(file.size > mostBytes);
    sending.reset();
    if (file.size > mostBytes) return;
    setPart(0);
    setName(file.name);
    try {
      const made = await sending.run({ file, name: file.name, size: file.size, modified: file.lastModified });
      onDone?.(made, file);
    } catch {
      // Drawn below as sending.problem.
    }
  };
  return (
    <div>
      {sending.problem && <ProblemAlert problem={sending.problem} />}
      {isTooBig && <Alert type="error" showIcon title={text('too_big', { most: mostBytes / 1024 / 1024 })} />}
      {sending.isRunning ? (
        <div className={styles.sending} role="status">
          <span>{text(part < 1 ? 'uploading' : 'keeping', { name })}</span>
          <Progress percent={Math.floor(part * 100)} status="active" aria-label={text('progress')} />
        </div>
      ) : (
        <Upload.Dragger
          {...(accept ? { accept } : {})}
          showUploadList={false}
          beforeUpload={(file) => {
            void send(file);
            return false;
          }}
        >
          <p className={styles.icon} aria-hidden>
            <InboxOutlined aria-hidden />
          </p>
          <p className={styles.title}>{title ?? text('drop_here')}</p>
          {hint && <p className={styles.hint}>{hint}</p>}
        </Upload.Dragger>
      )}
    </div>
  );
}
