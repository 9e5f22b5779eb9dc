import type { Operation, RawInput } from '../../catalog/operation';
import { withValue } from '../../catalog/pointer';
import type { Vendor } from '../../catalog/vendor';
import { findOperation } from '../../catalog/vendor';
import type { Clock } from '../../http/clock';
import { InputError } from '../../http/errors';
import type { FetchAllOptions, FetchAllParts } from './fetchAll';
import { fetchAll, notKept } from './fetchAll';
import type { Journal, JournalHeader } from './journal';
import { isTooOld } from './journal';
import { JournalFile } from './journalFile';
import { removeOldJournals } from './journalFolder';
import type { WalkedPage } from './page';
import { pageSizeOf, sizeName } from './readPage';

/** Where a fetch-all keeps its pages until it is done, and whose they are. */
export interface JournalOptions {
  /** Created when it is missing; private to the user. */
  readonly folder: string;
  /** The profile's id, in the caller's words. */
  readonly profile: string;
}

export interface BulkOptions extends FetchAllOptions {
  /** Nothing is kept on disk unless given. */
  readonly journal?: JournalOptions;
}

/** A fetch-all that was interrupted. */
export interface ResumeFrom {
  readonly path: string;
  /** Whose pages they must be. */
  readonly profile: string;
}

/** The client on whose behalf pages are fetched. */
interface Site {
  readonly vendor: Vendor;
  readonly origin: string;
  /** The fingerprint of its credential. */
  readonly credential: () => string;
  readonly clock: Clock;
  /** Throws `InputError` when it cannot be sent. */
  readonly check: (operation: Operation, input: RawInput) => Promise<void>;
  readonly parts: (operation: Operation, input: RawInput, reserve: number | undefined) => FetchAllParts;
}

/** Fetches a list to its end, with a journal when one is asked for. */
export async function* fetchToEnd(
  site: Site,
  operation: Operation,
  input: RawInput,
  options: BulkOptions,
): AsyncGenerator<WalkedPage<unknown>, void, undefined> {
  await site.check(operation, input);
  const parts = site.parts(operation, input, options.reserve);
  yield* fetchAll({ ...parts, ...(await openJournal(site, parts, options.journal)) }, options);
}

/**
 * Goes on with a fetch-all that was interrupted: gives the pages that are kept without a request, then the
 * others. Throws `InputError` when there is nothing to go on with.
 */
export async function* resumeFetch(
  site: Site,
  { path, profile }: ResumeFrom,
  options: FetchAllOptions,
): AsyncGenerator<WalkedPage<unknown>, void, undefined> {
  const journal = await JournalFile.takeOver(path);
  if (journal === undefined) throw unusable('It is gone, cannot be read, or another window goes on with it.');
  const { header } = journal;
  if (isTooOld(header.startedAt, site.clock.now())) {
    await journal.done();
    throw unusable('It is older than a day.');
  }
  const operation = findOperation(site.vendor, header.operation);
  const isOurs =
    header.vendor === site.vendor.id && header.origin === site.origin && header.profile === profile;
  // Nothing but a read is ever begun with a journal; what a file says is not believed.
  if (operation?.effect !== 'read' || !isOurs) {
    await journal.close();
    throw unusable('It belongs to another profile or operation.');
  }
  if (header.credential !== site.credential()) {
    await journal.close();
    throw unusable('The credentials have changed since.');
  }
  yield* fetchAll({ ...site.parts(operation, header.input, options.reserve), journal }, options);
}

const unusable = (message: string) => new InputError([{ path: ['journal'], message }]);

async function openJournal(
  { vendor, origin, credential, clock }: Site,
  { operation, input, redact }: FetchAllParts,
  options: JournalOptions | undefined,
): Promise<{ journal?: Journal; notices?: string[] }> {
  // What is not a read would be sent once more to go on with it.
  if (options === undefined || operation.effect !== 'read') return {};
  const header: JournalHeader = {
    version: 1,
    vendor: vendor.id,
    operation: operation.id,
    input: withPageSize(operation, input),
    profile: options.profile,
    credential: credential(),
    origin,
    startedAt: clock.now(),
  };
  const text = JSON.stringify(header);
  if (redact(text) !== text) return { notices: ['Pages are not kept on disk: the inputs hold a secret.'] };
  try {
    await removeOldJournals(options.folder, clock.now());
    return { journal: await JournalFile.create(options.folder, header) };
  } catch (error) {
    return { notices: [notKept(error)] };
  }
}

/** Positions mean something with the same page size only, whatever the default is by then. */
function withPageSize({ page }: Operation, input: RawInput): RawInput {
  const name = sizeName(page);
  // Sound: it is an input with one value set.
  return name === undefined
    ? input
    : (withValue(input, ['query', name], pageSizeOf(page, input)) as RawInput);
}
