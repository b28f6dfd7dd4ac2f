// A look at a document: shown only as long as it is one of what stands in the form now.
import { useRef, useState } from 'react';
import type { ApiProblem } from '@/api/problems';
import { useChange } from '@/kit/change';
import type { Preview } from './api';

interface Look {
  preview: Preview | null;
  problem: ApiProblem | null;
  isRunning: boolean;
  look: () => void;
}

export function usePreview<Input>(input: Input, call: (input: Input) => Promise<Preview>): Look {
  const now = JSON.stringify(input);
  const latest = useRef('');
  const [asked, setAsked] = useState('');
  const [seen, setSeen] = useState<{ of: string; preview: Preview } | null>(null);
  const looking = useChange({ topics: [], call });
  const look = async () => {
    latest.current = now;
    setAsked(now);
    setSeen(null);
    try {
      const preview = await looking.run(input);
      // An earlier look may come after a later one.
      if (latest.current === now) setSeen({ of: now, preview });
    } catch {
      // told as its problem
    }
  };
  const isOfNow = asked === now;
  return {
    preview: seen?.of === now ? seen.preview : null,
    problem: isOfNow ? looking.problem : null,
    isRunning: isOfNow && looking.isRunning,
    look: () => void look(),
  };
}
