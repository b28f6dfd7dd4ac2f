import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ApiProblem } from '@/api/problems';
import { draw } from '@/testing/render';
import { useRefusalLines } from './refusal-lines';
import { orders } from './routes';

function Lines({ problem }: { problem: ApiProblem }) {
  const lines = useRefusalLines();
  return <p>{lines(problem).join('\n')}</p>;
}

const problems = [{ path: '', code: 'nothing_critical_missing', limit: 'incoterm_place' }];

test('a shut gate says who can provide what is missing, and since when it waits', () => {
  const missing = { name: 'nothing_critical_missing', state: 'fails', who_can: 'orders.write', opened_by_hand: null };
  const current = { conditions: [{ ...missing, missing: ['incoterm_place'], since: '2026-03-01T08:00:00Z' }] };
  const problem = new ApiProblem({ status: 409, code: 'gate_shut', problems, current });
  draw(<Lines problem={problem} />, { features: [orders] });
  expect(screen.getByText(/Named place · Those with Make and edit orders can provide it · Waits since /)).toBeTruthy();
});
