// Makes the order, keeps the original with it and links its fields; goes on where it was cut off.
import { useRef, useState } from 'react';
import { useAccess, useSession } from '@/kit/access';
import { useChange } from '@/kit/change';
import type { Requirement } from './api';
import {
  addOrder,
  keepSource,
  linkSource,
  type ReadContent,
  type ReadDocument,
  type Source,
  standingLinks,
} from './reading-api';

interface Making {
  document: ReadDocument;
  content: ReadContent;
  source: Source;
}

export interface MadeOrder {
  id: string;
  number: string;
}

export function useMaking() {
  const { csrf_token } = useSession();
  const { may } = useAccess();
  const [made, setMade] = useState<MadeOrder | null>(null);
  const kept = useRef<Requirement | null>(null);
  const making = useChange({
    topics: ['orders'],
    call: ({ content }: { content: ReadContent }, headers) => addOrder(content, headers),
  });
  const keeping = useChange({
    topics: ['orders', 'incoming', 'work'],
    call: ({ order, source }: { order: string; source: Source; mark: string }, headers) =>
      keepSource(order, source, csrf_token, headers),
  });
  const linking = useChange({
    topics: ['orders'],
    call: ({
      order,
      requirement,
      making: { document, content },
    }: {
      order: string;
      requirement: Requirement;
      making: Making;
    }) => linkSource(order, requirement, standingLinks(document, content)),
  });
  const run = async (input: Making): Promise<MadeOrder> => {
    const order = made ?? (await making.run({ content: input.content }));
    setMade({ id: order.id, number: order.number });
    if (!may('requirements.write')) return order;
    const mark = 'file' in input.source ? input.source.file.name : input.source.words;
    kept.current ??= await keeping.run({ order: order.id, source: input.source, mark });
    await linking.run({ order: order.id, requirement: kept.current, making: input });
    return order;
  };
  return {
    run,
    made,
    isRunning: making.isRunning || keeping.isRunning || linking.isRunning,
    problem: making.problem ?? keeping.problem ?? linking.problem,
  };
}
