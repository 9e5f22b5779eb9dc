import type {
  Answer,
  ClientOptions,
  CredentialsOf,
  HttpResponse,
  JournalEntry,
  JournalHeader,
  Ledger,
  OnWait,
  RenderedSnippet,
  RenderedTypes,
  SnippetExtra,
  Wait,
} from '../../src/core';
import {
  createClient,
  createLedger,
  renderSnippet,
  renderTypes,
  snippetTargets,
  vendors,
} from '../../src/core';

// Compiled, never run: what must compile does, and every line under `@ts-expect-error` must not.

/** True for the very same type only: `any` and a union are not taken for their parts. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- T makes the compiler compare identity
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const check = <T>(value: T): T => value;

const auvo = createClient({ vendor: vendors.auvo, credentials: { apiKey: 'key', apiToken: 'token' } });
const autovu = createClient({
  vendor: vendors.autovu,
  credentials: { apiKey: 'key', scopecode: 'all', apiPassword: 'password', 'scopecode.JobEndpoints': 'jobs' },
  origin: 'https://example.com',
});
const autengo = createClient({ vendor: vendors.autengo, credentials: { apiKey: 'key', headerStyle: 'jwt' } });
const { signal } = new AbortController();
const range = { startDate: '2026-01-01T00:00:00', endDate: '2026-01-31T23:59:59' };

/** What a program needs names for is exported. */
export function named(entry: JournalEntry, answer: Answer<unknown>): void {
  const credentials: CredentialsOf<typeof vendors.auvo.auth> = { apiKey: 'key', apiToken: 'token' };
  const ledger = createLedger(vendors.auvo);
  const waits: (Wait | undefined)[] = [];
  const onWait: OnWait = (wait) => waits.push(wait);
  createClient({ vendor: vendors.auvo, credentials, ledger, onWait });
  createClient({ vendor: vendors.auvo, credentials, ledger });
  check<Same<NonNullable<ClientOptions<typeof vendors.auvo>['ledger']>, Ledger>>(true);
  check<JournalHeader>(entry.header);
  check<HttpResponse>(answer.response);
}

export async function right(): Promise<void> {
  const tasks = await auvo.call('tasks.list', { query: { paramFilter: range } }, { signal });
  check<number | undefined>(tasks.data.result.entityList[0]?.taskID);
  for await (const page of auvo.pages('users.list', {}, { limit: 2, signal })) {
    check<Same<(typeof page.rows)[number]['userType']['description'], string>>(true);
    check<number | undefined>(page.next);
  }
  for await (const page of auvo.fetchAll('users.list', {}, { concurrency: 2, reserve: 0.2, signal })) {
    check<Same<(typeof page.rows)[number]['userType']['description'], string>>(true);
    check<boolean | undefined>(page.end?.complete);
  }
  check<number>(auvo.estimate('users.list', {}, 1000).requests);
  const models = await autengo.call('models', { path: { makeId: 190 }, language: 'en' });
  check<string | undefined>(models.data.list[0]?.modelName);
  check<number>(autovu.quota.state().sent);
  renderSnippet({ target: 'curl', vendor: vendors.auvo, operation: 'tasks.get', input: { path: { id: 1 } } });
  const users = { vendor: vendors.auvo, operation: 'users.list', input: {} } as const;
  const { code, refusal }: RenderedSnippet = renderSnippet({
    ...users,
    target: 'go',
    all: true,
    login: true,
    origin: 'https://example.com',
  });
  check<string>(code);
  check<string | undefined>(refusal);
  for (const { id, offers } of snippetTargets) {
    check<readonly SnippetExtra[]>(offers);
    renderSnippet({ ...users, target: id });
  }
  const types: RenderedTypes = renderTypes({
    vendor: vendors.auvo,
    operation: 'users.list',
    language: 'zod',
  });
  check<string>(types.extension);
}

export function wrong(): void {
  // @ts-expect-error the password is missing
  createClient({ vendor: vendors.autovu, credentials: { apiKey: 'key', scopecode: 'all' } });
  // @ts-expect-error the token is missing
  check<CredentialsOf<typeof vendors.auvo.auth>>({ apiKey: 'key' });
  // @ts-expect-error a vendor's id is no vendor
  createLedger('auvo');
  // @ts-expect-error Auvo has no scopecode
  createClient({ vendor: vendors.auvo, credentials: { apiKey: 'key', apiToken: 'token', scopecode: 'all' } });
  // @ts-expect-error the vendor is not given by its id
  createClient({ vendor: 'auvo', credentials: { apiKey: 'key', apiToken: 'token' } });
  // @ts-expect-error there is no setting for certificates
  createClient({ vendor: vendors.auvo, credentials: { apiKey: 'key', apiToken: 'token' }, insecure: true });
  // @ts-expect-error misspelt
  void auvo.call('task.list', { query: { paramFilter: range } });
  // @ts-expect-error another vendor's
  void auvo.call('diary.list', { path: { startDate: '2026-01-01' } });
  // @ts-expect-error the input is missing
  void auvo.call('tasks.list');
  // @ts-expect-error the filter is missing
  void auvo.call('tasks.list', {});
  // @ts-expect-error an id is a number
  void auvo.call('tasks.get', { path: { id: '1' } });
  // @ts-expect-error a page is a number
  void auvo.pages('users.list', { query: { page: '2' } });
  // @ts-expect-error the limit is a number of pages
  void auvo.pages('users.list', {}, { limit: 'all' });
  // @ts-expect-error a journal needs a profile
  void auvo.fetchAll('users.list', {}, { journal: { folder: '/x' } });
  // @ts-expect-error the total is missing
  auvo.estimate('users.list', {});
  // @ts-expect-error a call takes no limit
  void auvo.call('users.list', {}, { limit: 1 });
  // @ts-expect-error no such column
  void autengo.pages('vehicle.list', { query: { and: { mileage: 1 } } });
  // @ts-expect-error no such target
  renderSnippet({ target: 'cobol', vendor: vendors.auvo, operation: 'users.list', input: {} });
  const users = { target: 'curl', vendor: vendors.auvo, operation: 'users.list', input: {} } as const;
  // @ts-expect-error a snippet takes no credentials
  renderSnippet({ ...users, credentials: { apiKey: 'key' } });
  // @ts-expect-error an extra is on or off
  renderSnippet({ ...users, all: 'pages' });
  // @ts-expect-error there is no such extra
  renderSnippet({ ...users, retry: true });
  // @ts-expect-error a listed target does not render by itself
  check<unknown>(snippetTargets[0]?.render);
  // @ts-expect-error no such language
  renderTypes({ vendor: vendors.auvo, operation: 'users.list', language: 'java' });
  // @ts-expect-error another vendor's
  renderTypes({ vendor: vendors.auvo, operation: 'diary.list', language: 'zod' });
  // @ts-expect-error the path parameter is missing
  renderSnippet({ target: 'curl', vendor: vendors.auvo, operation: 'tasks.get', input: {} });
}

export async function wrongAnswers(): Promise<void> {
  const users = await auvo.call('users.list', {});
  // @ts-expect-error a user id is a number
  check<string | undefined>(users.data.result.entityList[0]?.userId);
  // @ts-expect-error an answer is not written to
  users.data = { result: users.data.result };
}
