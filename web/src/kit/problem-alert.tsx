import { Alert } from 'antd';
import type { ApiProblem } from '@/api/problems';
import { messages } from './messages';
import { useProblemText } from './problem-text';
import styles from './record-form.module.css';
import { useText } from './text';

// A refusal as a whole: its code in words, and what is said about no single field.
export function ProblemAlert({ problem, lines = [] }: { problem: ApiProblem; lines?: readonly string[] }) {
  const text = useText(messages);
  const problemText = useProblemText();
  const said = lines.length > 0 ? lines : [problemText(problem)];
  return (
    <Alert
      className={styles.note}
      type="error"
      showIcon
      title={said.length === 1 ? said[0] : text('problem_title')}
      description={
        (said.length > 1 || problem.status >= 500) && (
          <>
            {said.length > 1 && (
              <ul className={styles.lines}>
                {said.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
            {problem.status >= 500 && problem.requestId && <code>{text('reference', { id: problem.requestId })}</code>}
          </>
        )
      }
    />
  );
}
