// Something that came in and waits for its order, read without being asked for again.
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { newIdempotencyKey } from '@/api/client';
import { useSession } from '@/kit/access';
import { QueryStates } from '@/kit/states';
import { incomingSource, type ReadDocument, readSource, type Source } from './reading-api';

interface ReadIncomingProps {
  id: string;
  onRead: (document: ReadDocument, source: Source) => void;
}

export function ReadIncoming({ id, onRead }: ReadIncomingProps) {
  const { csrf_token } = useSession();
  const read = useQuery({
    queryKey: ['readings', 'incoming', id],
    queryFn: async ({ signal }) => {
      const source = await incomingSource(id, signal);
      const document = await readSource(source, {}, csrf_token, { 'Idempotency-Key': newIdempotencyKey() });
      return { document, source };
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const { data } = read;
  useEffect(() => {
    if (data) onRead(data.document, data.source);
  }, [data, onRead]);
  return <QueryStates query={read}>{() => null}</QueryStates>;
}
