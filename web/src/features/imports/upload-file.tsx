import { useNavigate } from 'react-router';
import type { Answer } from '@/api/types';
import { FileDrop } from '@/kit/file-drop';
import { useText } from '@/kit/text';
import styles from './imports.module.css';
import { messages } from './messages';

const mostBytes = 512 * 1024 * 1024;

export function UploadFile() {
  const text = useText(messages);
  const navigate = useNavigate();
  return (
    <div className={styles.upload}>
      <FileDrop<Answer<'/api/v1/imports', 'post'>>
        path="/imports"
        topics={['imports']}
        mostBytes={mostBytes}
        accept=".csv,.tsv,.txt,.json,.xlsx"
        hint={text('drop_hint')}
        onDone={(made) => navigate(`/imports/${made.id}`)}
      />
    </div>
  );
}
