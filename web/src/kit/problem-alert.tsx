import { Alert } from 'antd';
import type { ApiProblem } from '@/api/problems';
import { messages } from './messages';
import { useProblemText } from './problem-text';
import styles from './record-form.module.css';
import { useText } from './text';

interface ProblemAlertProps {
  problem: ApiProblem;
  // What is said beside no single field; where nothing says otherwise, every problem that was named.
  lines?: readonly string[];
}

// A refusal as a whole: what is wrong, or else its code in words.
export function ProblemAlert({ problem, lines }: ProblemAlertProps) {
  const text = useText(messages);
  const problemText = useProblemText();
  const named = lines ?? [...new Set(problem.problems.map(problemText))];
  const said = named.length > 0 ? named : [problemText(problem)];
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
