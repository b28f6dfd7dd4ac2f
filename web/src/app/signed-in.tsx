// The gate in front of every page of the shell: shows it to those who are signed in, and the way to the
// sign-in (or, on a new installation, to the first-run page) to everyone else.
import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { answer, api } from '@/api/client';
import { problemOf } from '@/api/problems';
import { sessionQuery } from '@/api/session';
import { SessionProvider } from '@/kit/access';
import { Failed, Loading } from '@/kit/states';

export function SignedIn() {
  const session = useQuery(sessionQuery);
  if (session.isPending) return <Loading lines={3} />;
  if (session.error && !session.data) {
    return (
      <main>
        <Failed isWholePage problem={problemOf(session.error)} retry={() => void session.refetch()} />
      </main>
    );
  }
  if (!session.data) return <ToSignIn />;
  return (
    <SessionProvider value={session.data}>
      <Outlet />
    </SessionProvider>
  );
}

function ToSignIn() {
  const { pathname, search } = useLocation();
  const setup = useQuery({
    queryKey: ['setup'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/setup', { signal })),
    retry: false,
  });
  if (setup.isPending) return null;
  if (setup.data?.is_needed) return <Navigate to="/setup" replace />;
  const from = pathname + search;
  return <Navigate to={from === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(from)}`} replace />;
}
