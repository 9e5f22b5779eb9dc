import type { CredentialsOf } from '../catalog/auth';
import type { RawInput, Operation } from '../catalog/operation';
import type { AnswerOf, InputOf, OperationId, OperationsOf, RowOf } from '../catalog/types';
import type { Vendor } from '../catalog/vendor';
import { findOperation } from '../catalog/vendor';
import type { Clock } from '../http/clock';
import { systemClock } from '../http/clock';
import { InputError, ReadOnlyError, ShapeError } from '../http/errors';
import type { HttpResponse } from '../http/exchange';
import { lazyTransport } from '../http/lazyTransport';
import type { LogLine } from '../http/layers/log';
import { createRedactor } from '../http/redaction';
import type { Redact } from '../http/redaction';
import type { Transport } from '../http/transport';
import { Ledger } from '../quota/ledger';
import type { QuotaState } from '../quota/ledger';
import type { OnWait } from '../http/wait';
import { buildRequest } from './buildRequest';
import { openConnection } from './connection';
import { readOrigin } from './origin';
import type { PageContent } from './readPage';
import { atPosition, positionOf, readPage } from './readPage';
import { factsOf, readAnswer } from './readAnswer';
import type { RequestTemplate } from './requestTemplate';
import { validateInput } from './validateInput';

export interface ClientOptions<V extends Vendor> {
  readonly vendor: V;
  readonly credentials: CredentialsOf<V['auth']>;
  /** The documented origin unless given; then https, or http on loopback. */
  readonly origin?: string;
  /** Refuses every operation that changes the vendor's data, before anything is sent. Writes are allowed unless set. */
  readonly readOnly?: boolean;
  /** Shared by every client of one credential, so that they count together. */
  readonly ledger?: Ledger;
  readonly clock?: Clock;
  readonly transport?: Transport;
  /** Receives one redacted line an attempt. */
  readonly log?: LogLine;
  /** Told when a request is held back, why and until when, and when it no longer is. */
  readonly onWait?: OnWait;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
}

export interface PagesOptions extends CallOptions {
  /** At most this many pages; all of them unless said. */
  readonly limit?: number;
}

/** A successful answer: the data as it came, never changed to fit the schema, and what it came in. */
export interface Answer<T> {
  readonly data: T;
  readonly response: HttpResponse;
}

/** One page of rows, with the answer that it was read from. */
export interface Page<Row> extends Omit<PageContent, 'rows'> {
  readonly rows: readonly Row[];
  /** The whole answer that the rows are in, as it came. */
  readonly answer: unknown;
  readonly response: HttpResponse;
}

/** A vendor's operations, callable and typed. Safe to share; every failure is a `RequestError`. */
export interface Client<V extends Vendor> {
  call<Id extends OperationId<V>>(
    operationId: Id,
    input: InputOf<OperationsOf<V>[Id]>,
    options?: CallOptions,
  ): Promise<Answer<AnswerOf<OperationsOf<V>[Id]>>>;
  /** Walks the pages from the input's own position; it ends at the last page, at `limit`, or when aborted. */
  pages<Id extends OperationId<V>>(
    operationId: Id,
    input: InputOf<OperationsOf<V>[Id]>,
    options?: PagesOptions,
  ): AsyncGenerator<Page<RowOf<OperationsOf<V>[Id]>>, void, undefined>;
  readonly quota: { state(): QuotaState; subscribe(listener: () => void): () => void };
  /** Takes this credential's secrets, and the token held, out of a text. */
  readonly redact: Redact;
  close(): Promise<void>;
}

/** The untyped client underneath, for callers that choose the operation at run time. */
export interface DynamicClient {
  call(operation: Operation, input: RawInput, signal: AbortSignal): Promise<Answer<unknown>>;
  page(operation: Operation, input: RawInput, signal: AbortSignal): Promise<Page<unknown>>;
  preview(operation: Operation, input: RawInput): RequestTemplate;
  readonly quota: Ledger;
  readonly redact: Redact;
  close(): Promise<void>;
}

/** Opens a client. Nothing is loaded or sent before the first call. */
export function createClient<const V extends Vendor>(options: ClientOptions<V>): Client<V> {
  const { vendor } = options;
  const client = createDynamicClient(options);
  const find = (id: string): Operation => {
    const operation = findOperation(vendor, id);
    if (operation === undefined)
      throw new InputError([{ path: ['operation'], message: `${vendor.title} has no "${id}".` }]);
    return operation;
  };
  const typed = {
    call: async (id: string, input: RawInput, { signal = new AbortController().signal }: CallOptions = {}) =>
      client.call(find(id), input, signal),
    pages: (id: string, input: RawInput, call: PagesOptions = {}) => walk(client, find(id), input, call),
    quota: client.quota,
    redact: client.redact,
    close: () => client.close(),
  };
  return typed as unknown as Client<V>; // the same functions, with ids, inputs and answers typed from the catalog
}

/** See `DynamicClient`. */
export function createDynamicClient(options: ClientOptions<Vendor>): DynamicClient {
  const { vendor, clock = systemClock } = options;
  const origin = options.origin === undefined ? vendor.origin : readOrigin(options.origin);
  const fields = withDefaults(vendor, options.credentials);
  const ledger = options.ledger ?? new Ledger(vendor.rateLimit, clock);
  const transport = options.transport ?? lazyTransport(clock);
  const secrets = secretsOf(vendor, fields);
  let redactor = { tokens: 0, redact: createRedactor(secrets) };
  const redact: Redact = (text) => {
    const tokens = connection.tokens();
    if (tokens.length !== redactor.tokens) {
      redactor = { tokens: tokens.length, redact: createRedactor([...secrets, ...tokens]) };
    }
    return redactor.redact(text);
  };
  const connection = openConnection({
    vendor,
    credential: { origin, fields },
    ledger,
    clock,
    exchange: transport.exchange,
    log: (level, line) => options.log?.(level, redact(line)),
    onWait: options.onWait ?? (() => undefined),
    redact,
  });

  const preview = (operation: Operation, input: RawInput): RequestTemplate => {
    const checked = validateInput(vendor, operation, input);
    if (!checked.ok) throw new InputError(checked.issues);
    return buildRequest(vendor, operation, checked.input, {
      origin,
      choices: fields,
      hasToken: connection.hasToken,
    });
  };
  const call = async (
    operation: Operation,
    input: RawInput,
    signal: AbortSignal,
  ): Promise<Answer<unknown>> => {
    if (options.readOnly === true && operation.effect === 'write') {
      throw new ReadOnlyError(`“${operation.title}” changes data, and this client only reads.`);
    }
    const response = await connection.send(operation, preview(operation, input), signal);
    return { data: readAnswer(vendor, operation, response, redact), response };
  };
  return {
    call,
    preview,
    page: async (operation, input, signal) => {
      const { data, response } = await call(operation, input, signal);
      try {
        const content = hasNoContent(response) ? noContent : readPage(operation, data, input);
        return { ...content, answer: data, response };
      } catch (error) {
        throw error instanceof ShapeError
          ? new ShapeError(error.message, factsOf(operation, response, redact))
          : error;
      }
    },
    quota: ledger,
    redact,
    close: () => transport.close(),
  };
}

async function* walk(
  client: DynamicClient,
  operation: Operation,
  input: RawInput,
  options: PagesOptions,
): AsyncGenerator<Page<unknown>, void, undefined> {
  const signal = options.signal ?? new AbortController().signal;
  const limit = options.limit ?? Number.POSITIVE_INFINITY;
  let position: number | undefined = positionOf(operation.page, input);
  for (let count = 0; count < limit && position !== undefined; count++) {
    const page: Page<unknown> = await client.page(
      operation,
      atPosition(operation.page, input, position),
      signal,
    );
    yield page;
    // Forward only: a position that stands still or goes back would never end.
    position = page.next !== undefined && page.next > position ? page.next : undefined;
  }
}

const noContent: PageContent = { rows: [], position: 0, before: 0, notices: [] };
const hasNoContent = ({ status }: HttpResponse): boolean => status === 204 || status === 205;

/** A choice that was not made is its first value. */
function withDefaults(
  vendor: Vendor,
  credentials: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  const choices = Object.entries(vendor.auth.fields).flatMap(([name, field]) =>
    field.choices === undefined ? [] : [[name, Object.keys(field.choices)[0]] as const],
  );
  return { ...Object.fromEntries(choices), ...credentials };
}

const secretsOf = (vendor: Vendor, fields: Readonly<Record<string, string | undefined>>): string[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    value !== undefined && vendor.auth.fields[name.split('.')[0] ?? name]?.secret !== false ? [value] : [],
  );
