// Everything around the pages: server data, language, theme, features, routes.
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode, useState } from 'react';
import { RouterProvider } from 'react-router';
import { newQueryClient } from '@/api/query';
import { useSessionOrNull } from '@/kit/access';
import { FeaturesProvider } from '@/kit/feature';
import { LanguageProvider } from '@/kit/language';
import { features, newRouter } from './routes';
import { ThemeProvider } from './theme';

export function Application() {
  const [client] = useState(newQueryClient);
  const [router] = useState(newRouter);
  return (
    <StrictMode>
      <QueryClientProvider client={client}>
        <FeaturesProvider value={features}>
          <InOwnLanguage>
            <ThemeProvider>
              <RouterProvider router={router} />
            </ThemeProvider>
          </InOwnLanguage>
        </FeaturesProvider>
      </QueryClientProvider>
    </StrictMode>
  );
}

function InOwnLanguage({ children }: { children: ReactNode }) {
  const session = useSessionOrNull();
  return <LanguageProvider zone={session?.person.zone || session?.organisation.zone}>{children}</LanguageProvider>;
}
