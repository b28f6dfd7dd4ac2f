// Documents of an order, and how documents look and are numbered. An order's queries hang on the order, whose changes
// touch them.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { components } from '@/api/schema';
import type { RepeatSafe } from '@/kit/change';

type Schemas = components['schemas'];
export type IssuedDocument = Schemas['IssuedDocumentView'];
export type Choices = Schemas['DocumentChoices'];
export type Language = Choices['language'];
export type Format = IssuedDocument['format'];
export type Preview = Schemas['DocumentPreview'];
export type Company = Schemas['CompanyRow'];
export type Template = Schemas['DocumentTemplateView'];
export type TemplateItem = Schemas['DocumentTemplateItem'];
export type Numbering = Schemas['NumberingView'];
export type PictureKind = 'logo' | 'seal';
type CompanyEdit = Schemas['CompanyEditInput'];

const allShown = 200;
const ofOrder = (id: string) => ({ params: { path: { id } } });

export const documentsQuery = (order: string) =>
  queryOptions({
    queryKey: ['orders', order, 'issued-documents'],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/orders/{id}/documents', {
          params: { path: { id: order }, query: { limit: allShown } },
          signal,
        }),
      ),
  });

export const choicesQuery = (order: string) =>
  queryOptions({
    queryKey: ['orders', order, 'document-choices'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/orders/{id}/document-choices', { ...ofOrder(order), signal })),
  });

export const contentPath = (order: string, document: string) => `/api/v1/orders/${order}/documents/${document}/content`;

export interface Issue {
  kind: string;
  language: Language;
  format: Format;
}

export const issueDocument = (order: string, body: Issue, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/orders/{id}/documents', { ...ofOrder(order), body, headers }));

export const previewDocument = (order: string, kind: string, language: Language) =>
  answer(api.POST('/api/v1/orders/{id}/document-preview', { ...ofOrder(order), body: { kind, language } }));

export const voidDocument = (order: string, document: string, reason: string, headers: RepeatSafe) =>
  answer(
    api.POST('/api/v1/orders/{id}/documents/{document}/voiding', {
      params: { path: { id: order, document } },
      body: { reason },
      headers,
    }),
  );

export const companyQuery = queryOptions({
  queryKey: ['documents', 'company'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/document-company', { signal })),
});

export const setCompany = (body: CompanyEdit) => answer(api.PUT('/api/v1/document-company', { body }));

export const removePicture = (kind: PictureKind) =>
  answer(api.DELETE('/api/v1/document-company/pictures/{kind}', { params: { path: { kind } } }));

// The hash only makes the browser look again when it is another picture.
export const picturePath = (kind: PictureKind, hash: string) => `/api/v1/document-company/pictures/${kind}#${hash}`;

export const templatesQuery = queryOptions({
  queryKey: ['documents', 'templates'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/document-templates', { signal })),
});

export const templateQuery = (kind: string) =>
  queryOptions({
    queryKey: ['documents', 'templates', kind],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/document-templates/{kind}', { params: { path: { kind } }, signal })),
  });

export const revisionsQuery = (kind: string) =>
  queryOptions({
    queryKey: ['documents', 'templates', kind, 'revisions'],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/document-templates/{kind}/revisions', {
          params: { path: { kind }, query: { limit: allShown } },
          signal,
        }),
      ),
  });

export const setTemplate = (kind: string, page: string, revision: number) =>
  answer(api.PUT('/api/v1/document-templates/{kind}', { params: { path: { kind } }, body: { page, revision } }));

export const restoreTemplate = (kind: string, revision: number, headers: RepeatSafe) =>
  answer(
    api.POST('/api/v1/document-templates/{kind}/restoration', {
      params: { path: { kind } },
      body: { revision },
      headers,
    }),
  );

export const previewTemplate = (kind: string, page: string, language: Language, order_id: string | null) =>
  answer(
    api.POST('/api/v1/document-templates/{kind}/preview', {
      params: { path: { kind } },
      body: { page, language, order_id },
    }),
  );

export const numberingQuery = queryOptions({
  queryKey: ['documents', 'numbering'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/document-numbering', { signal })),
});

export const setNumbering = (kind: string, pattern: string, revision: number) =>
  answer(api.PUT('/api/v1/document-numbering/{kind}', { params: { path: { kind } }, body: { pattern, revision } }));
