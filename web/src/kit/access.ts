// Who is signed in and what they may do. Only for what to show: the server decides.
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { type PermissionScope, type Session, sessionQuery } from '@/api/session';

// Null while nobody is signed in.
export function useSessionOrNull(): Session | null {
  return useQuery({ ...sessionQuery, enabled: false }).data ?? null;
}

// As the gate in front of a page has seen it: the session may be known to have ended before the gate is drawn anew, and a
// page goes with the gate, not before.
const GateSession = createContext<Session | null>(null);
export const SessionProvider = GateSession.Provider;

export function useSession(): Session {
  const session = useContext(GateSession);
  if (!session) throw new Error('a page behind the sign-in is drawn without a session');
  return session;
}

export interface Access {
  may: (permission: string | undefined) => boolean;
  scopeOf: (permission: string) => PermissionScope | null;
  // Whether the permission reaches a record of this owner and department.
  reaches: (permission: string, owner: string | null, department: string | null) => boolean;
}

type Granted = Pick<Session, 'permissions'> & Partial<Pick<Session, 'person'>>;

export function useAccess(): Access {
  return accessOf(useSessionOrNull());
}

export function accessOf(session: Granted | null): Access {
  const scopeOf = (permission: string) =>
    session?.permissions.find((granted) => granted.name === permission)?.scope ?? null;
  const isOwn = (owner: string | null) => owner !== null && owner === session?.person?.id;
  const isOfDepartment = (department: string | null) =>
    department !== null && department === session?.person?.department_id;
  return {
    scopeOf,
    may: (permission) => permission === undefined || scopeOf(permission) !== null,
    reaches: (permission, owner, department) => {
      const scope = scopeOf(permission);
      if (scope === null || scope === 'all') return scope === 'all';
      return isOwn(owner) || (scope === 'department' && isOfDepartment(department));
    },
  };
}
