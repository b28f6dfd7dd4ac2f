import type { ApiProblem } from '@/api/problems';
import { useFormats } from '@/kit/formats';
import { useOrderWords } from './wording';

// What a shut gate says is missing, condition by condition.
export function useRefusalLines(): (problem: ApiProblem | null) => string[] {
  const { condition, field } = useOrderWords();
  const formats = useFormats();
  return (problem) => {
    if (problem?.code !== 'gate_shut') return [];
    return problem.problems.map((one) =>
      one.limit ? `${condition(one.code)} · ${formats.list(one.limit.split(',').map(field))}` : condition(one.code),
    );
  };
}
