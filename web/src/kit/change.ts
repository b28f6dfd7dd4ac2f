// A change sent to the server: refreshes what it touched, repeats safely, and gives its refusal as an
// ApiProblem to whoever draws it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { newIdempotencyKey } from '@/api/client';
import { type ApiProblem, problemOf } from '@/api/problems';
import { refresh } from '@/api/query';

export type RepeatSafe = { 'Idempotency-Key': string };

export interface Change<Input, Result> {
  run: (input: Input) => Promise<Result>;
  isRunning: boolean;
  problem: ApiProblem | null;
  reset: () => void;
}

interface ChangeOptions<Input, Result> {
  // Topics whose queries are stale afterwards.
  topics: readonly string[];
  call: (input: Input, headers: RepeatSafe) => Promise<Result>;
}

export function useChange<Input, Result>({ topics, call }: ChangeOptions<Input, Result>): Change<Input, Result> {
  const client = useQueryClient();
  const attempt = useRef<{ input: string; key: string } | null>(null);
  const mutation = useMutation<Result, Error, Input>({
    mutationFn: (sent) => {
      const input = JSON.stringify(sent) ?? '';
      // The same input again is the same attempt, until it has succeeded.
      if (attempt.current?.input !== input) attempt.current = { input, key: newIdempotencyKey() };
      return call(sent, { 'Idempotency-Key': attempt.current.key });
    },
    onSuccess: () => {
      attempt.current = null;
      for (const topic of topics) void refresh(client, topic);
    },
  });
  return {
    run: mutation.mutateAsync,
    isRunning: mutation.isPending,
    problem: mutation.error ? problemOf(mutation.error) : null,
    reset: mutation.reset,
  };
}
