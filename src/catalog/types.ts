import type * as z from 'zod';
import type { Operation, Shape } from './operation';
import type { RowIn } from './rowType';
import type { Vendor } from './vendor';

/** The operations of a vendor by id. */
export type OperationsOf<V extends Vendor> = {
  readonly [O in V['groups'][number]['operations'][number] as O['id']]: O;
};

/** The ids of a vendor's operations; anything else does not compile. */
export type OperationId<V extends Vendor> = keyof OperationsOf<V> & string;

type ValuesOf<S extends Shape> = z.input<z.ZodObject<{ -readonly [K in keyof S]: S[K] }>>;

/** An input part is required when any of its fields is, and absent when it has none. */
type Part<Name extends string, S extends Shape> = [keyof S] extends [never]
  ? Readonly<Partial<Record<Name, never>>>
  : Partial<ValuesOf<S>> extends ValuesOf<S>
    ? Readonly<Partial<Record<Name, ValuesOf<S>>>>
    : Readonly<Record<Name, ValuesOf<S>>>;

/** What an operation takes: path, query, body and language, typed by its schemas. */
export type InputOf<O> =
  O extends Operation<string, string, infer Params, infer Query, infer Body>
    ? Part<'path', Params> &
        Part<'query', Query> &
        (Body extends z.ZodType ? { readonly body: z.input<Body> } : { readonly body?: never }) & {
          readonly language?: string;
        }
    : never;

/** What an operation answers, as its document shows it. */
export type AnswerOf<O> = O extends Operation ? z.output<O['response']> : never;

/** One row of an operation's answer. */
export type RowOf<O> = O extends Operation ? RowIn<AnswerOf<O>, O['page']> : never;
