// Who is signed in and what they may do. Only for what to show: the server decides.
import { useQuery } from '@tanstack/react-query';
import { type PermissionScope, type Session, sessionQuery } from '@/api/session';

// Null while nobody is signed in.
export function useSessionOrNull(): Session | null {
  return useQuery({ ...sessionQuery, enabled: false }).data ?? null;
}

export function useSession(): Session {
  const session = useSessionOrNull();
  if (!session) throw new Error('a page behind the sign-in is drawn without a session');
  return session;
}

export interface Access {
  may: (permission: string | undefined) => boolean;
  scopeOf: (permission: string) => PermissionScope | null;
}

export function useAccess(): Access {
  return accessOf(useSessionOrNull());
}

export function accessOf(session: Pick<Session, 'permissions'> | null): Access {
  const scopeOf = (permission: string) =>
    session?.permissions.find((granted) => granted.name === permission)?.scope ?? null;
  return { scopeOf, may: (permission) => permission === undefined || scopeOf(permission) !== null };
}
