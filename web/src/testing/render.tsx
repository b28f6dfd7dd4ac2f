// Draws a part of the interface with everything around it, against answers that the test gives.
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { vi } from 'vitest';
import { newQueryClient } from '@/api/query';
import { type Session, sessionKey } from '@/api/session';
import { SessionProvider, useSessionOrNull } from '@/kit/access';
import { DownloadsProvider } from '@/kit/downloads';
import { type Feature, FeaturesProvider } from '@/kit/feature';
import { type Language, LanguageProvider } from '@/kit/language';
import { NoticesProvider } from '@/kit/notices';
import { writeStored } from '@/kit/stored';

export const liNa: Session = {
  person: {
    id: 'p1',
    name: '李娜',
    account: 'li.na',
    department_id: 'd1',
    roles: ['administrator'],
    language: 'zh-CN',
    zone: 'Asia/Shanghai',
    revision: 1,
  },
  permissions: [
    { name: 'people.read', scope: 'all' },
    { name: 'people.write', scope: 'all' },
  ],
  csrf_token: 'csrf',
  organisation: {
    name: '宁波远航进出口有限公司',
    zone: 'Asia/Shanghai',
    language: 'zh-CN',
    base_currency: 'CNY',
    is_demo: true,
  },
};

interface Surroundings {
  language?: Language;
  session?: Session | null;
  features?: readonly Feature[];
  path?: string;
}

export function draw(node: ReactNode, surroundings: Surroundings = {}) {
  const { language = 'en', session = liNa, features = [], path = '/' } = surroundings;
  writeStored('language', language);
  const client = newQueryClient();
  client.setQueryData(sessionKey, session);
  const router = createMemoryRouter([{ path: '*', element: <Gate>{node}</Gate> }], { initialEntries: [path] });
  const drawn = render(
    <QueryClientProvider client={client}>
      <FeaturesProvider value={features}>
        <LanguageProvider zone="Asia/Shanghai">
          <NoticesProvider>
            <DownloadsProvider>
              <RouterProvider router={router} />
            </DownloadsProvider>
          </NoticesProvider>
        </LanguageProvider>
      </FeaturesProvider>
    </QueryClientProvider>,
  );
  return { ...drawn, client, router };
}

function Gate({ children }: { children: ReactNode }) {
  return <SessionProvider value={useSessionOrNull()}>{children}</SessionProvider>;
}

export interface SentRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: unknown;
}

type Reply = { status?: number; body?: unknown };

// Answers every request by `reply`, and keeps what was sent.
export function answerRequests(reply: (request: SentRequest) => Reply | Promise<Reply>): SentRequest[] {
  const sent: SentRequest[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const url = new URL(request.url);
    const text = await request.text();
    const one: SentRequest = {
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: text ? JSON.parse(text) : undefined,
    };
    sent.push(one);
    const { status = 200, body } = await reply(one);
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
  });
  return sent;
}
