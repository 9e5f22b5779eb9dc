import type { CredentialsOf } from '../../src/catalog/auth';
import { defineOperation } from '../../src/catalog/operation';
import type { AnswerOf, InputOf, OperationId, OperationsOf, RowOf } from '../../src/catalog/types';
import type { Vendors } from '../../src/catalog/vendors';
import * as z from 'zod';

// Compiled, never run: what must compile does, and every line under `@ts-expect-error` must not.

type Input<V extends keyof Vendors, Id extends keyof OperationsOf<Vendors[V]>> = InputOf<
  OperationsOf<Vendors[V]>[Id]
>;
type Row<V extends keyof Vendors, Id extends keyof OperationsOf<Vendors[V]>> = RowOf<
  OperationsOf<Vendors[V]>[Id]
>;
type AnswerTo<V extends keyof Vendors, Id extends keyof OperationsOf<Vendors[V]>> = AnswerOf<
  OperationsOf<Vendors[V]>[Id]
>;
type Credentials<V extends keyof Vendors> = CredentialsOf<Vendors[V]['auth']>;

/** True for the very same type only: `any` and a union are not taken for their parts. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- T makes the compiler compare identity
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const check = <T>(value: T): T => value;

// Calls that are right.
check<Input<'autovu', 'diary.list'>>({ path: { startDate: '2026-11-16' } });
check<Input<'autovu', 'diary.list'>>({
  path: { startDate: '2026-11-16' },
  query: { endDate: '2026-12-16', pageSize: 100 },
});
check<Input<'autovu', 'diary.searchSites'>>({ query: { q: 'street', includeArchive: true } });
check<Input<'auvo', 'users.list'>>({});
check<Input<'auvo', 'login'>>({});
check<Input<'auvo', 'tasks.list'>>({
  query: {
    paramFilter: {
      startDate: '2026-01-01T00:00:00',
      endDate: '2026-12-31T23:59:59',
      status: 4,
      priority: '3',
    },
    order: 'desc',
  },
});
check<Input<'autengo', 'vehicle.list'>>({
  query: {
    and: { kilometers: ['>=|25000', '<=|250000'], vehicleState: 'inventory' },
    or: { colorId: [3, 4, 5] },
    order: { field: 'created', dir: 'desc' },
  },
  language: 'en',
});
check<Input<'autengo', 'makes'>>({});
check<Input<'letsjobit', 'visits.list'>>({ query: { date: '2026-11-16', closed: 0, priority: 2 } });
check<Input<'autengo', 'filterValues'>>({ query: { fields: ['makeId', 'fuelType'] } });
check<Input<'autengo', 'contact.update'>>({ path: { id: 123 }, body: { title: 'Mrs' } });
check<Input<'letsjobit', 'visits.update'>>({ path: { ID: '1' }, body: { closed: 1 } });
check<Input<'auvo', 'tasks.patch'>>({
  path: { id: 1 },
  body: [
    { op: 'replace', path: 'orientation', value: 'Ring twice' },
    { op: 'replace', path: 'priority', value: 2 },
  ],
});

// Calls that are wrong.
check<Input<'auvo', 'tasks.patch'>>({
  path: { id: 1 },
  // @ts-expect-error an orientation is a text: the value is typed by its path
  body: [{ op: 'replace', path: 'orientation', value: 1 }],
});
// @ts-expect-error a task has no field of this name to change
check<Input<'auvo', 'tasks.patch'>>({ path: { id: 1 }, body: [{ op: 'replace', path: 'owner', value: 1 }] });
// @ts-expect-error a patch is a list of changes
check<Input<'auvo', 'tasks.patch'>>({ path: { id: 1 }, body: { orientation: 'Ring twice' } });
// @ts-expect-error the path parameter is startDate
check<Input<'autovu', 'diary.list'>>({ path: { start: '2026-11-16' } });
// @ts-expect-error the path parameter is missing
check<Input<'autovu', 'job.get'>>({});
// @ts-expect-error a job id is a number
check<Input<'autovu', 'job.get'>>({ path: { jobId: '20001' } });
// @ts-expect-error q is required
check<Input<'autovu', 'diary.searchSites'>>({ query: { includeArchive: true } });
// @ts-expect-error the query is required, because q is
check<Input<'autovu', 'diary.searchSites'>>({});
// @ts-expect-error a search has no pages
check<Input<'autovu', 'diary.searchSites'>>({ query: { q: 'street', pageNumber: 2 } });
// @ts-expect-error a single job takes no query
check<Input<'autovu', 'job.get'>>({ path: { jobId: 1 }, query: { pageSize: 1 } });
// @ts-expect-error the filter of tasks is required
check<Input<'auvo', 'tasks.list'>>({ query: { page: 1 } });
// @ts-expect-error endDate is required
check<Input<'auvo', 'tasks.list'>>({ query: { paramFilter: { startDate: '2026-01-01T00:00:00' } } });
// @ts-expect-error there is no status 7
check<Input<'auvo', 'tasks.list'>>({ query: { paramFilter: { startDate: '', endDate: '', status: 7 } } });
// @ts-expect-error the filter's priority is a text
check<Input<'auvo', 'tasks.list'>>({ query: { paramFilter: { startDate: '', endDate: '', priority: 3 } } });
// @ts-expect-error the filter spells it smartPhoneNumber
check<Input<'auvo', 'users.list'>>({ query: { paramFilter: { smartphoneNumber: '578123456789' } } });
// @ts-expect-error the order is asc or desc
check<Input<'auvo', 'users.list'>>({ query: { order: 'up' } });
// @ts-expect-error a read takes no body
check<Input<'auvo', 'customers.get'>>({ path: { id: 456 }, body: {} });
// @ts-expect-error the login's key pair comes from the credential
check<Input<'auvo', 'login'>>({ body: { apiKey: 'key', apiToken: 'token' } });
// @ts-expect-error an order needs its direction
check<Input<'autengo', 'vehicle.list'>>({ query: { order: { field: 'created' } } });
// @ts-expect-error no such column
check<Input<'autengo', 'vehicle.list'>>({ query: { and: { mileage: 25000 } } });
// @ts-expect-error no such column to order by
check<Input<'autengo', 'vehicle.list'>>({ query: { order: { field: 'dealerPrice', dir: 'asc' } } });
// @ts-expect-error the parameter is ID
check<Input<'letsjobit', 'visits.get'>>({ path: { id: 'yKQhJZ9B7PTT85kWc' } });
// @ts-expect-error as a filter, priority is 1 to 3
check<Input<'letsjobit', 'visits.list'>>({ query: { priority: 7 } });
// @ts-expect-error a new visit needs more than its id
check<Input<'letsjobit', 'visits.create'>>({ body: [{ id: 1 }] });
// @ts-expect-error a flag is written as a number
check<Input<'letsjobit', 'visits.update'>>({ path: { ID: '1' }, body: { closed: '1' } });
// @ts-expect-error colours have no filter values
check<Input<'autengo', 'filterValues'>>({ query: { fields: ['colorId'] } });
// @ts-expect-error the start is a number
check<Input<'letsjobit', 'visits.list'>>({ query: { pagination: '100' } });

// Ids.
check<OperationId<Vendors['auvo']>>('tasks.list');
// @ts-expect-error misspelt
check<OperationId<Vendors['auvo']>>('task.list');
// @ts-expect-error another vendor's
check<OperationId<Vendors['auvo']>>('visits.list');
check<
  Same<
    OperationId<Vendors['autovu']>,
    | 'diary.list'
    | 'diary.searchSites'
    | 'diary.searchJobs'
    | 'job.get'
    | 'site.get'
    | 'siteProduct.get'
    | 'siteProduct.listJobs'
  >
>(true);
check<Same<OperationId<Vendors['letsjobit']>, `visits.${'list' | 'get' | 'create' | 'update' | 'delete'}`>>(
  true,
);

// Credentials.
check<Credentials<'autovu'>>({
  apiKey: 'key',
  scopecode: 'all',
  apiPassword: 'password',
  'scopecode.JobEndpoints': 'jobs',
});
check<Credentials<'autengo'>>({ apiKey: 'key' });
// @ts-expect-error the password is required
check<Credentials<'autovu'>>({ apiKey: 'key', scopecode: 'all' });
// @ts-expect-error AutoVu has no apiToken
check<Credentials<'autovu'>>({ apiKey: 'key', scopecode: 'all', apiPassword: 'password', apiToken: 'token' });
// @ts-expect-error a secret is a text
check<Credentials<'auvo'>>({ apiKey: 1, apiToken: 'token' });

// Rows and answers.
check<Same<Row<'auvo', 'tasks.list'>['taskID'], number>>(true);
check<Same<Row<'auvo', 'tasks.list'>['priority'], 1 | 2 | 3 | '1' | '2' | '3'>>(true);
check<Same<Row<'auvo', 'tasks.get'>['customerId'], number>>(true);
check<Same<Row<'auvo', 'users.list'>['userType']['description'], string>>(true);
check<Same<Row<'auvo', 'customers.list'>, Row<'auvo', 'customers.get'>>>(true);
check<Same<AnswerTo<'auvo', 'users.list'>['result']['pagedSearchReturnData']['totalItems'], number>>(true);
check<Same<AnswerTo<'auvo', 'login'>['result']['accessToken'], string>>(true);
check<Same<Row<'auvo', 'login'>['accessToken'], string>>(true);
check<Same<Row<'autovu', 'diary.list'>['anything'], unknown>>(true);
check<Same<Row<'autovu', 'diary.searchSites'>['anything'], unknown>>(true);
check<Same<AnswerTo<'autovu', 'diary.list'>['Metadata']['HasNextPage'], boolean>>(true);
check<Same<Row<'autengo', 'vehicle.list'>, Row<'autengo', 'vehicle.get'>>>(true);
check<Same<Row<'autengo', 'vehicle.get'>['vehicleState']['key'], 'incoming' | 'inventory' | 'sold'>>(true);
check<Same<Row<'autengo', 'models'>['modelName'], string>>(true);
check<Same<Row<'letsjobit', 'visits.list'>, Row<'letsjobit', 'visits.get'>>>(true);
check<Same<Row<'letsjobit', 'visits.list'>['subContractorIds'], string[] | string | null>>(true);
check<Same<Row<'letsjobit', 'visits.list'>['closed'], boolean | 0 | 1 | '0' | '1'>>(true);
// @ts-expect-error a task's id is a number
check<Row<'auvo', 'tasks.list'>['taskID']>('23');
// @ts-expect-error the key is one of the documented ones
check<Row<'autengo', 'vehicle.get'>['driveType']['key']>('4x4');

// Declarations.
const declared = {
  id: 'x',
  title: '',
  description: '',
  method: 'GET',
  response: z.unknown(),
  line: 1,
} as const;
defineOperation({ ...declared, path: '/a/{id}', params: { id: z.string() } });
// @ts-expect-error the path names a parameter
defineOperation({ ...declared, path: '/a/{id}' });
// @ts-expect-error the path names no parameter
defineOperation({ ...declared, path: '/a', params: { id: z.string() } });
// @ts-expect-error the path does not name other
defineOperation({ ...declared, path: '/a/{id}', params: { id: z.string(), other: z.string() } });
const rows = { rows: z.array(z.looseObject({ id: z.int(), name: z.string() })) };
const listed = {
  ...declared,
  path: '/a',
  response: z.looseObject(rows),
  page: { style: 'whole', rows: ['rows'] },
} as const;
defineOperation({ ...listed, identity: 'id' });
// @ts-expect-error a row has no such field
defineOperation({ ...listed, identity: 'ID' });
// @ts-expect-error what has no rows has none that are told apart
defineOperation({ ...declared, path: '/a', identity: 'id' });
