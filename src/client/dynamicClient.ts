import type { Operation, RawInput } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import { systemClock } from '../http/clock';
import { InputError, ReadOnlyError, ShapeError } from '../http/errors';
import type { HttpResponse } from '../http/exchange';
import { lazyTransport } from '../http/transport/lazyTransport';
import { placed } from '../http/placed';
import type { Redact } from '../http/redaction/redaction';
import { createRedactor } from '../http/redaction/redaction';
import type { OnWait } from '../http/wait';
import type { Estimate } from '../quota/ledger';
import { Ledger } from '../quota/ledger';
import type { Circumstances } from './buildRequest';
import { buildRequest } from './buildRequest';
import type { BulkOptions, ResumeFrom } from './lists/bulk';
import type { ClientOptions, PagesOptions } from './clientOptions';
import { openConnection } from './connection';
import { choicesOf, credentialFields, secretsOf } from './credentialFields';
import type { FetchAllOptions, FetchAllParts } from './lists/fetchAll';
import { readOrigin } from './origin';
import type { Page, WalkedPage } from './lists/page';
import { walkPages } from './lists/pages';
import { factsOf, readAnswer } from './answers/readAnswer';
import type { PageContent } from './lists/readPage';
import { atPosition, pagesOf, readPage } from './lists/readPage';
import { RESERVE } from './lists/reserve';
import type { RequestTemplate } from './requestTemplate';
import { fingerprintOf } from './tokens/tokenShare';
import { validateInput } from './validateInput';

/** A successful answer: the data as it came, never changed to fit the schema, and what it came in. */
export interface Answer<T> {
  readonly data: T;
  readonly response: HttpResponse;
}

interface ReserveOptions {
  /** The share of the smallest window of the quota that is left for others. */
  readonly reserve?: number | undefined;
}

type Walked = AsyncGenerator<WalkedPage<unknown>, void, undefined>;

/** The untyped client underneath, for callers that choose the operation at run time. */
export interface DynamicClient {
  call(operation: Operation, input: RawInput, signal: AbortSignal): Promise<Answer<unknown>>;
  page(
    operation: Operation,
    input: RawInput,
    signal: AbortSignal,
    options?: ReserveOptions,
  ): Promise<Page<unknown>>;
  pages(operation: Operation, input: RawInput, options?: PagesOptions): Walked;
  /** See `fetchAll` in fetchAll.ts. */
  fetchAll(operation: Operation, input: RawInput, options?: BulkOptions): Walked;
  /** Goes on with a fetch-all whose journal was left. */
  resume(from: ResumeFrom, options?: FetchAllOptions): Walked;
  /** What a fetch-all of a list of `total` rows from the input's own position takes, and what remains then. */
  estimate(operation: Operation, input: RawInput, total: number, options?: ReserveOptions): Estimate;
  preview(operation: Operation, input: RawInput): RequestTemplate;
  /** What its requests depend on besides their input. */
  readonly circumstances: Circumstances;
  readonly quota: Ledger;
  readonly redact: Redact;
  close(): Promise<void>;
}

/** Opens a client. Nothing is loaded or sent before the first call. */
export function createDynamicClient(options: ClientOptions<Vendor>): DynamicClient {
  const { vendor, clock = systemClock, random, tokens, log } = options;
  const origin = options.origin === undefined ? vendor.origin : readOrigin(options.origin);
  const fields = credentialFields(vendor, options.credentials);
  const credential = { origin, fields };
  const ledger = options.ledger ?? new Ledger(vendor.rateLimit, clock);
  const transport =
    options.transport ??
    lazyTransport({
      clock,
      ...(options.limits === undefined ? {} : { limits: options.limits }),
      ...(options.findRoute === undefined ? {} : { findRoute: options.findRoute }),
    });
  const secrets = secretsOf(vendor, fields);
  let redactor = { tokens: 0, redact: createRedactor(secrets) };
  const redact: Redact = (text, mayBeCut) => {
    const issued = connection.tokens();
    if (issued.length !== redactor.tokens) {
      redactor = { tokens: issued.length, redact: createRedactor([...secrets, ...issued]) };
    }
    return redactor.redact(text, mayBeCut);
  };
  const waiters = new Set<OnWait>();
  const connection = openConnection({
    vendor,
    credential,
    ledger,
    clock,
    ...(random === undefined ? {} : { random }),
    exchange: transport.exchange,
    limits: options.limits,
    ...(log === undefined
      ? {}
      : {
          log: (level, line) => {
            log(level, redact(line));
          },
        }),
    onWait: (wait, signal) => {
      options.onWait?.(wait, signal);
      for (const told of waiters) told(wait, signal);
    },
    redact,
    tokens,
  });

  const circumstances = { origin, choices: choicesOf(vendor, fields), hasToken: connection.hasToken };
  const preview = (operation: Operation, input: RawInput): RequestTemplate => {
    const checked = validateInput(vendor, operation, input);
    if (!checked.ok) throw new InputError(checked.issues);
    return buildRequest(vendor, operation, checked.input, circumstances);
  };
  /** The one edge where failures leave: each says what was attempted, and when. */
  const attempt = async <T>(operation: Operation, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const attempted = `“${operation.title}” of ${vendor.title}`;
      throw placed(error, { attempted, at: clock.now(), isWrite: operation.effect === 'write' });
    }
  };
  const call = async (
    operation: Operation,
    input: RawInput,
    signal: AbortSignal,
    { reserve }: ReserveOptions = {},
  ): Promise<Answer<unknown>> => {
    if (options.readOnly === true && operation.effect === 'write') {
      throw new ReadOnlyError(`“${operation.title}” changes data, and this client only reads.`);
    }
    const template = preview(operation, input);
    const response = await connection.send(operation, template, signal, { reserve });
    const notBefore = () => ledger.state().blockedUntil;
    const asked = { template, notBefore, signal };
    return { data: await readAnswer(vendor, operation, response, redact, asked), response };
  };
  const pageOf = (operation: Operation, input: RawInput, { data, response }: Answer<unknown>) => {
    try {
      const content = hasNoContent(response) ? noContent : readPage(operation, data, input);
      return { ...content, notices: [...noticesOf(response), ...content.notices], answer: data, response };
    } catch (error) {
      throw error instanceof ShapeError
        ? new ShapeError(error.message, factsOf(operation, response, redact))
        : error;
    }
  };
  const page: DynamicClient['page'] = (operation, input, signal, reserved) =>
    attempt(operation, async () => pageOf(operation, input, await call(operation, input, signal, reserved)));

  const site = {
    vendor,
    origin,
    credential: () => fingerprintOf(credential),
    clock,
    check: (operation: Operation, input: RawInput) =>
      attempt(operation, () => Promise.resolve().then(() => void preview(operation, input))),
    parts: (operation: Operation, input: RawInput, reserve = RESERVE): FetchAllParts => {
      const at = (position: number) => atPosition(operation.page, input, position);
      return {
        operation,
        input,
        fetchPage: (position, signal) => page(operation, at(position), signal, { reserve }),
        restore: async (position, response) => {
          const data = await readAnswer(vendor, operation, response, redact);
          return pageOf(operation, at(position), { data, response });
        },
        quota: () => ledger.state(),
        onWait: (listener) => {
          waiters.add(listener);
          return () => waiters.delete(listener);
        },
        redact,
      };
    },
  };
  return {
    call: (operation, input, signal) => attempt(operation, () => call(operation, input, signal)),
    preview,
    circumstances,
    page,
    pages: (operation, input, { signal = new AbortController().signal, limit } = {}) => {
      const fetchPage = (position: number) =>
        page(operation, atPosition(operation.page, input, position), signal);
      return walkPages(fetchPage, { operation, input }, { limit, signal });
    },
    fetchAll: (operation, input, bulk = {}) =>
      later(async () => (await import('./lists/bulk')).fetchToEnd(site, operation, input, bulk)),
    resume: (from, bulk = {}) =>
      later(async () => (await import('./lists/bulk')).resumeFetch(site, from, bulk)),
    estimate: (operation, input, total, { reserve = RESERVE } = {}) =>
      ledger.estimate(pagesOf(operation.page, input, total), { reserve }),
    quota: ledger,
    redact,
    close: () => transport.close(),
  };
}

/** Pages of what loads when the first is asked for. */
async function* later(load: () => Promise<Walked>): Walked {
  for await (const page of await load()) yield page;
}

const noContent: PageContent = { rows: [], position: 0, before: 0, notices: [] };
const hasNoContent = ({ status }: HttpResponse): boolean => status === 204 || status === 205;

const noticesOf = ({ notices = [], movedFrom = [] }: HttpResponse): string[] => [
  ...notices,
  ...(movedFrom.length > 0 ? ['The vendor moved this address.'] : []),
];
