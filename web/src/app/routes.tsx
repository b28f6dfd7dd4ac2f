// The list of features, and the routes made of it. Adding a capability's pages is one line here.
import { createBrowserRouter, Navigate, Outlet, type RouteObject } from 'react-router';
import { approvals } from '@/features/approvals/routes';
import { changes } from '@/features/changes/routes';
import { customers } from '@/features/customers/routes';
import { documents } from '@/features/documents/routes';
import { figures } from '@/features/figures/routes';
import { identity } from '@/features/identity/routes';
import { imports } from '@/features/imports/routes';
import { notifications } from '@/features/notifications/routes';
import { operations } from '@/features/operations/routes';
import { orders } from '@/features/orders/routes';
import { products } from '@/features/products/routes';
import { reconciliation } from '@/features/reconciliation/routes';
import { record } from '@/features/record/routes';
import { requirements } from '@/features/requirements/routes';
import { signoffs } from '@/features/signoffs/routes';
import { suppliers } from '@/features/suppliers/routes';
import { verification } from '@/features/verification/routes';
import { views } from '@/features/views/routes';
import { work } from '@/features/work/routes';
import type { Feature, FeaturePage } from '@/kit/feature';
import { Allowed } from './allowed';
import { PageCrash } from './page-crash';
import { SignedIn } from './signed-in';

export const features: readonly Feature[] = [
  work,
  orders,
  approvals,
  changes,
  customers,
  suppliers,
  products,
  figures,
  imports,
  identity,
  reconciliation,
  notifications,
  record,
  requirements,
  signoffs,
  documents,
  verification,
  views,
  operations,
];

function pageRoute({ path, load, permission }: FeaturePage): RouteObject {
  const page: RouteObject = { path, lazy: async () => ({ Component: (await load()).default }) };
  const gate = (
    <Allowed permission={permission}>
      <Outlet />
    </Allowed>
  );
  return { element: gate, children: [page] };
}

function openRoute({ path, load }: FeaturePage): RouteObject {
  return { path, lazy: async () => ({ Component: (await load()).default }) };
}

export function newRouter() {
  const pages = features.flatMap((feature) => feature.pages);
  const openPages = features.flatMap((feature) => feature.openPages ?? []).map(openRoute);

  return createBrowserRouter([
    {
      errorElement: (
        <main>
          <PageCrash />
        </main>
      ),
      hydrateFallbackElement: <span />,
      children: [
        ...openPages,
        {
          element: <SignedIn />,
          children: [
            {
              lazy: async () => ({ Component: (await import('./shell')).Shell }),
              children: [
                {
                  element: <Outlet />,
                  errorElement: <PageCrash />,
                  children: [
                    ...pages.map(pageRoute),
                    { path: '*', lazy: async () => ({ Component: (await import('./missing-page')).MissingPage }) },
                  ],
                },
              ],
            },
          ],
        },
        { path: '*', element: <Navigate to="/" replace /> },
      ],
    },
  ]);
}
