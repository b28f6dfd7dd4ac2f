// What is to be done with an inquiry or a quotation now, and the buttons that do it.
import type { ReactNode } from 'react';
import type { ApiProblem } from '@/api/problems';
import { Section } from '@/kit/page';
import { ProblemAlert } from '@/kit/problem-alert';
import { useProblemText } from '@/kit/problem-text';
import styles from './deal-steps.module.css';
import { useDealText } from './deal-words';
import { useOrderWords } from './wording';

interface DealNextProps {
  says: string;
  // How it ended, in somebody's words.
  note?: string | null | undefined;
  problem: ApiProblem | null;
  // Lines as people know them, by their position; the server counts the lines that it was sent.
  positions?: readonly number[];
  children: ReactNode;
}

export function DealNext({ says, note, problem, positions = [], children }: DealNextProps) {
  const text = useDealText();
  const { field } = useOrderWords();
  const problemText = useProblemText();
  const place = (path: string) =>
    field(path.replace(/^\/lines\/(\d+)/, (_, index) => `/lines/${positions[Number(index)] ?? index}`));
  // What is lacking is named field by field; any other refusal says it all by its code.
  const lacking = problem?.code === 'invalid_input' ? problem.problems : [];
  return (
    <Section title={text('next_step')}>
      <div className={styles.steps}>
        <p>{says}</p>
        {note && <p className={styles.note}>{note}</p>}
        <div className={styles.buttons}>{children}</div>
        {problem && (
          <ProblemAlert problem={problem} lines={lacking.map((one) => `${place(one.path)} · ${problemText(one)}`)} />
        )}
      </div>
    </Section>
  );
}
