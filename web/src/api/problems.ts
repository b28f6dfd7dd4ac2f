// What the server answers when it refuses (RFC 9457), and what stands for it when it cannot be reached.

// One fault of the input: `path` is a JSON pointer into the body ("/lines/3/quantity") or a query
// parameter ("?limit"); `limit` is the bound that was missed, empty when there is none.
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly limit: string;
}

export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string;
  readonly problems: readonly FieldProblem[];
  // The resource as it stands now; only with a conflict of revisions.
  readonly current: unknown;

  constructor(fields: {
    status: number;
    code: string;
    requestId?: string;
    problems?: readonly FieldProblem[];
    current?: unknown;
  }) {
    super(`${fields.status} ${fields.code}`);
    this.name = 'ApiProblem';
    this.status = fields.status;
    this.code = fields.code;
    this.requestId = fields.requestId ?? '';
    this.problems = fields.problems ?? [];
    this.current = fields.current ?? null;
  }
}

// Status 0: no answer came at all.
export const unreachable = () => new ApiProblem({ status: 0, code: 'unreachable' });

export function problemOf(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem({ status: 0, code: error instanceof TypeError ? 'unreachable' : 'unexpected' });
}

export function problemFromAnswer(status: number, document: unknown, requestId: string): ApiProblem {
  const fields = isRecord(document) ? document : {};
  return new ApiProblem({
    status,
    code: typeof fields.code === 'string' ? fields.code : `status_${status}`,
    requestId: typeof fields.request_id === 'string' ? fields.request_id : requestId,
    problems: Array.isArray(fields.problems) ? fields.problems.filter(isRecord).map(fieldProblem) : [],
    current: fields.current,
  });
}

function fieldProblem(fields: Record<string, unknown>): FieldProblem {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return { path: text(fields.path), code: text(fields.code), limit: text(fields.limit) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
