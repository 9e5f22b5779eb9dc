import { at, query, rowsAt, year2026, type Read, type Row, type Visit } from './visitor';

/** A list of a vendor: how the tests ask for one page and see its end, written from the documents and not from the catalog. */
export interface List {
  vendor: string;
  operation: string;
  key: string;
  least: number;
  page: (start: number) => string;
  rows: (answer: Read) => Row[];
  total: (answer: Read) => unknown;
  size: number;
}

const auvo = (operation: string, path: string, key: string, least: number, filter: object): List => ({
  vendor: 'auvo',
  operation,
  key,
  least,
  size: 300,
  page: (start) => `/v2/${path}/${query({ paramFilter: filter, page: start / 300 + 1, pageSize: 300 })}`,
  rows: ({ json }) => rowsAt(json, 'result', 'entityList'),
  total: ({ json }) => at(json, 'result', 'pagedSearchReturnData', 'totalItems'),
});

const autovu = (operation: string, path: string, key: string, least: number): List => ({
  vendor: 'autovu',
  operation,
  key,
  least,
  size: 100,
  page: (start) => `${path}${path.includes('?') ? '&' : '?'}pageNumber=${start / 100 + 1}&pageSize=100`,
  rows: ({ json }) => rowsAt(json, 'Data'),
  total: ({ json }) => at(json, 'Metadata', 'TotalRecords'),
});

export const lists: readonly List[] = [
  autovu('diary.list', '/diary/2026-11-16?endDate=2026-12-16', 'VisitId', 1_000),
  autovu('siteProduct.listJobs', '/siteproduct/5001/jobs', 'JobId', 120),
  auvo('users.list', 'users', 'userId', 1_000, {}),
  auvo('tasks.list', 'tasks', 'taskID', 1_200, year2026),
  auvo('customers.list', 'customers', 'id', 1_000, {}),
  {
    vendor: 'autengo',
    operation: 'vehicle.list',
    key: 'sellingId',
    least: 1_000,
    size: 250,
    page: (start) => `/v3/vehicle?offset=${start}&limit=250`,
    rows: ({ json }) => rowsAt(json, 'list'),
    total: ({ json }) => at(json, 'total'),
  },
  {
    vendor: 'letsjobit',
    operation: 'visits.list',
    key: '_id',
    least: 2_000,
    size: 100,
    page: (start) => `/api/v2/visits?pagination=${start}`,
    rows: ({ json }) => rowsAt(json, 'data'),
    total: ({ json }) => at(json, 'meta', 'totalRecords'),
  },
];

/** Every answer of a list, to the page after which there is nothing more. */
export async function walk(visit: Visit, list: List): Promise<{ answers: Read[]; rows: Row[] }> {
  const answers: Read[] = [];
  const rows: Row[] = [];
  for (let start = 0; ; start += list.size) {
    const answer = await visit.get(list.vendor, list.page(start));
    answers.push(answer);
    rows.push(...list.rows(answer));
    if (start + list.size >= Number(list.total(answer))) return { answers, rows };
  }
}
