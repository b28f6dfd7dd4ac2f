// The verification of an order, on its page. A historical order stands outside every gate and has none.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { problemOf } from '@/api/problems';
import { Section } from '@/kit/page';
import { QueryStates } from '@/kit/states';
import { useText } from '@/kit/text';
import { standingQuery } from './api';
import { standingMessages } from './standing-messages';
import { StandingView } from './standing-view';

export default function VerificationPanel({ id }: { id: string }) {
  const text = useText(standingMessages);
  const standing = useQuery(standingQuery(id));
  if (standing.error && problemOf(standing.error).code === 'order_is_historical') return null;
  return (
    <Section
      title={text('verification')}
      hint={text('verification_hint')}
      actions={<Link to={`/orders/${id}/verification`}>{text('read_documents')}</Link>}
    >
      <QueryStates query={standing}>{(data) => <StandingView standing={data} />}</QueryStates>
    </Section>
  );
}
