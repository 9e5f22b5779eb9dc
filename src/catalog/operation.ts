import type * as z from 'zod';
import type { NoRows, PageStyle, Pointer } from './pagination';
import type { RowField, RowIn } from './rowType';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** `read` changes nothing; `write` changes the vendor's data; `token` issues an access token. The method does not tell. */
export type Effect = 'read' | 'write' | 'token';

export type OperationAuth = 'vendor' | 'withoutToken' | 'none';

/** Named schemas of the values in a path, a query or a set of headers. */
export type Shape = Readonly<Record<string, z.ZodType>>;
export type NoShape = Readonly<Record<never, never>>;

/** The `{names}` in a path template. */
export type PathNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathNames<Rest>
  : never;

/** A rule over several inputs, stated as data so that the form, the client and the documents agree. */
export interface Constraint {
  /** `to` is not before `from`, and both days counted they span at most `days`. */
  readonly rule: 'dateSpan';
  readonly from: Pointer;
  readonly to: Pointer;
  readonly days?: number;
}

/** An input as it is stored, shown and sent: by place, then by name. */
export interface RawInput {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  /** One of the vendor's languages. */
  readonly language?: string;
}

/** One documented operation of a vendor: everything that the client, the form, the snippets and the sandbox derive from. */
export interface Operation<
  Id extends string = string,
  Path extends string = string,
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends z.ZodType | undefined = z.ZodType | undefined,
  Response extends z.ZodType = z.ZodType,
  Page extends PageStyle = PageStyle,
> {
  /** Unique within the vendor, stable: `tasks.list`. */
  readonly id: Id;
  readonly title: string;
  readonly description: string;
  readonly method: Method;
  /** As the document writes it, parameters as `{name}`: `/tasks/{id}`. */
  readonly path: Path;
  readonly effect: Effect;
  /** Sending it twice is the same as sending it once: only then may it be repeated without asking. */
  readonly repeatable: boolean;
  /** `withoutToken`: with the vendor's headers but no access token. `none`: without any of them. */
  readonly auth: OperationAuth;
  readonly scope?: string;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Body fields that are credentials: wire name → credential field. The user never types them into a form. */
  readonly credentialBody?: Readonly<Record<string, string>>;
  /** The same in the query. Servers and proxies keep addresses: it is sent to this machine's sandbox only. */
  readonly credentialQuery?: Readonly<Record<string, string>>;
  readonly constraints: readonly Constraint[];
  /** The status of success. */
  readonly status: number;
  readonly response: Response;
  readonly page: Page;
  /** The field that tells one row of the list from another; left out where the document names none. */
  readonly identity?: string;
  /** Where a successful answer lists the entries that failed all the same. */
  readonly partialFailures?: Pointer;
  /** Documented failures: status → meaning. */
  readonly errors: Readonly<Record<number, string>>;
  /** An input that works: from the document, with values that the sandbox knows. */
  readonly example: RawInput;
  /** Contradictions and holes of the document, one sentence each, shown to the user. */
  readonly notes: readonly string[];
  /** First line of the operation in the vendor's document. */
  readonly line: number;
}

interface Declaration<Id, Path extends string, Params, Query, Body, Response, Page> {
  id: Id;
  title: string;
  description: string;
  method: Method;
  path: Path;
  params: Params;
  query: Query;
  body: Body;
  response: Response;
  page: Page;
  effect: Effect;
  repeatable: boolean;
  auth: OperationAuth;
  scope: string;
  credentialBody: Readonly<Record<string, string>>;
  credentialQuery: Readonly<Record<string, string>>;
  partialFailures: Pointer;
  constraints: readonly Constraint[];
  status: number;
  errors: Readonly<Record<number, string>>;
  example: RawInput;
  notes: readonly string[];
  line: number;
}

type Required = 'id' | 'title' | 'description' | 'method' | 'path' | 'response' | 'line';

/** `params` is required exactly when the path names parameters, with exactly those names. */
type ParamsRule<Path extends string, Params> = [PathNames<Path>] extends [never]
  ? { params?: never }
  : { params: Params & Readonly<Record<Exclude<keyof Params, PathNames<Path>>, never>> };

/**
 * Declares an operation. What is left out: `effect` read for GET and write otherwise, `repeatable` for
 * reads, `status` 200, the vendor's authentication, no query, no body, no rows.
 */
export function defineOperation<
  const Id extends string,
  const Path extends string,
  Response extends z.ZodType,
  Params extends Readonly<Record<PathNames<Path>, z.ZodType>> = Readonly<Record<PathNames<Path>, never>>,
  Query extends Shape = NoShape,
  Body extends z.ZodType | undefined = undefined,
  const Page extends PageStyle = NoRows,
>(
  declared: Pick<Declaration<Id, Path, Params, Query, Body, Response, Page>, Required> &
    Partial<Omit<Declaration<Id, Path, Params, Query, Body, Response, Page>, Required | 'params'>> &
    ParamsRule<Path, Params> & { identity?: RowField<RowIn<z.output<Response>, Page>> },
): Operation<Id, Path, Params, Query, Body, Response, Page> {
  const effect = declared.effect ?? (declared.method === 'GET' ? 'read' : 'write');
  const defaults = {
    effect,
    repeatable: effect === 'read',
    auth: 'vendor',
    params: {},
    query: {},
    body: undefined,
    constraints: [],
    status: 200,
    page: { style: 'none' },
    errors: {},
    example: {},
    notes: [],
  };
  // Sound: the defaults are exactly the defaults of the type parameters that they stand in for.
  return { ...defaults, ...declared } as unknown as Operation<Id, Path, Params, Query, Body, Response, Page>;
}
