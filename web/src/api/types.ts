// Names for parts of the generated schema: Body<'/api/v1/people', 'post'>, Item<'/api/v1/people'>.
import type { paths } from './schema';

type Path = keyof paths;
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Json<T> = T extends { content: { 'application/json': infer Data } } ? Data : never;
type Good<R> = R extends { 200: infer A } ? A : R extends { 201: infer A } ? A : never;

export type Answer<P extends Path, M extends Method = 'get'> = paths[P][M] extends { responses: infer R }
  ? Json<Good<R>>
  : never;
export type Body<P extends Path, M extends Method> = paths[P][M] extends { requestBody?: infer B } ? Json<B> : never;
export type Item<P extends Path> = Answer<P> extends { items: (infer One)[] } ? One : never;
export type ListQuery<P extends Path> = paths[P]['get'] extends { parameters: { query?: infer Q } }
  ? NonNullable<Q>
  : never;
// The address keeps a list's sort as text; the server refuses what is none of the list's sorts.
export type Sort<P extends Path> = NonNullable<ListQuery<P> extends { sort?: infer S } ? S : never>;
