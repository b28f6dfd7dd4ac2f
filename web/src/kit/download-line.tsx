import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { RunningDownload } from './downloads';
import styles from './downloads.module.css';
import { useFormats } from './formats';
import { messages } from './messages';
import { ProblemAlert } from './problem-alert';
import { useText } from './text';

export interface DownloadLineProps {
  running: RunningDownload;
  onStop: () => void;
  onRetry: () => void;
}

export function DownloadLine({ running, onStop, onRetry }: DownloadLineProps) {
  const text = useText(messages);
  const { title, progress, problem } = running;
  const name = progress?.name ?? title;
  if (problem) {
    return (
      <div className={styles.download}>
        <div className={styles.head}>
          <span className={styles.name}>{text('download_failed', { name })}</span>
          <Button size="small" onClick={onRetry}>
            {text('retry')}
          </Button>
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined aria-hidden />}
            aria-label={text('close')}
            onClick={onStop}
          />
        </div>
        <ProblemAlert problem={problem} />
      </div>
    );
  }
  return (
    <div className={styles.download}>
      <div className={styles.head}>
        <span className={styles.name}>{name}</span>
        <HowFar running={running} name={name} />
        <Button size="small" onClick={onStop} aria-label={text('download_stop', { name })}>
          {text('cancel')}
        </Button>
      </div>
    </div>
  );
}

// The server writes the whole file before it sends any of it.
function HowFar({ running: { progress }, name }: { running: RunningDownload; name: string }) {
  const text = useText(messages);
  const formats = useFormats();
  const part = progress?.total ? progress.bytes / progress.total : null;
  const said = !progress
    ? text('download_preparing')
    : progress.total
      ? text('download_of_total', { bytes: formats.bytes(progress.bytes), total: formats.bytes(progress.total) })
      : formats.bytes(progress.bytes);
  return (
    <>
      <span className={styles.far}>{said}</span>
      <div
        role="progressbar"
        className={styles.bar}
        aria-label={name}
        aria-valuetext={said}
        {...(part === null ? {} : { 'aria-valuenow': Math.round(part * 100) })}
      >
        <span style={part === null ? {} : { width: `${part * 100}%` }} data-waiting={part === null} />
      </div>
    </>
  );
}
