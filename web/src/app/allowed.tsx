import type { ReactNode } from 'react';
import { useAccess } from '@/kit/access';
import { Refused } from '@/kit/states';

// A page whose permission is missing is refused before it asks the server for anything.
export function Allowed({ permission, children }: { permission?: string | undefined; children: ReactNode }) {
  return useAccess().may(permission) ? children : <Refused isWholePage permission={permission} />;
}
