import type { ApiProblem } from '@/api/problems';
import { useFormats } from '@/kit/formats';
import type { Gate } from './api';
import { useWaitLines } from './wait-lines';
import { useOrderWords } from './wording';

// What a shut gate says is missing, condition by condition, who can provide it and since when it waits.
export function useRefusalLines(): (problem: ApiProblem | null) => string[] {
  const { condition, field } = useOrderWords();
  const formats = useFormats();
  const waitLines = useWaitLines();
  return (problem) => {
    if (problem?.code !== 'gate_shut') return [];
    const gate = problem.current as Gate | null;
    return problem.problems.map((one) => {
      const missing = one.limit ? [formats.list(one.limit.split(',').map(field))] : [];
      const shut = gate?.conditions.find(({ name }) => name === one.code);
      return [condition(one.code), ...missing, ...(shut ? waitLines(shut) : [])].join(' · ');
    });
  };
}
